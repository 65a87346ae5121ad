#include "models/matrixtext.h"

#include "models/figuretext.h"

#include <algorithm>
#include <cmath>

namespace models {

namespace {

using engine::fail;
using engine::translatable;

constexpr int64_t kMostCells = 1 << 20;
constexpr int64_t kMostOnPage = 64;
constexpr double kWhiteBelow = 0.55; ///< share of the largest from which numbers are dark

QString csvField(const QString& text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csv(const NamedMatrix& matrix, const engine::Matrix& values)
{
    QString text;
    for (Eigen::Index c = 0; c < values.cols(); ++c)
        text += u',' + csvField(matrix.column(c));
    text += QStringLiteral("\n");
    for (Eigen::Index r = 0; r < values.rows(); ++r) {
        text += csvField(matrix.row(r));
        for (Eigen::Index c = 0; c < values.cols(); ++c)
            text += u',' +
                    (std::isfinite(values(r, c)) ? plainNumber(double(values(r, c))) : QString());
        text += QStringLiteral("\n");
    }
    return text;
}

QString twoDecimals(float value)
{
    return std::isfinite(value) ? QString::number(double(value), 'f', 2) : QString();
}

QString latex(const NamedMatrix& matrix, const engine::Matrix& values)
{
    QString text = QStringLiteral("\\begin{tabular}{l%1}\n").arg(QString(values.cols(), u'r'));
    for (Eigen::Index c = 0; c < values.cols(); ++c)
        text += QStringLiteral(" & ") + latexText(matrix.column(c));
    text += QStringLiteral(" \\\\\n\\hline\n");
    for (Eigen::Index r = 0; r < values.rows(); ++r) {
        text += latexText(matrix.row(r));
        for (Eigen::Index c = 0; c < values.cols(); ++c)
            text += QStringLiteral(" & ") + twoDecimals(values(r, c));
        text += QStringLiteral(" \\\\\n");
    }
    return text + QStringLiteral("\\end{tabular}\n");
}

/// A blend of two colours stands for the map: dark for nothing, yellow for the largest.
QString tikz(const NamedMatrix& matrix, const engine::Matrix& values)
{
    float largest = 1e-12F;
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (std::isfinite(values.data()[i]))
            largest = std::max(largest, std::abs(values.data()[i]));
    QString text = QStringLiteral("% \\usepackage{tikz}\n"
                                  "\\definecolor{attentionlow}{HTML}{440154}\n"
                                  "\\definecolor{attentionmiddle}{HTML}{21918C}\n"
                                  "\\definecolor{attentionhigh}{HTML}{FDE725}\n"
                                  "\\begin{tikzpicture}[x=6mm,y=-6mm,font=\\tiny]\n");
    for (Eigen::Index c = 0; c < values.cols(); ++c)
        text += QStringLiteral("\\node[rotate=45,anchor=west] at (%1,-0.3) {%2};\n")
                    .arg(QString::number(double(c) + 0.5), latexText(matrix.column(c)));
    for (Eigen::Index r = 0; r < values.rows(); ++r) {
        text += QStringLiteral("\\node[anchor=east] at (0,%1) {%2};\n")
                    .arg(QString::number(double(r) + 0.5), latexText(matrix.row(r)));
        for (Eigen::Index c = 0; c < values.cols(); ++c) {
            const float value = values(r, c);
            if (!std::isfinite(value))
                continue;
            const double share = std::clamp(double(std::abs(value) / largest), 0.0, 1.0);
            const int percent = int(std::lround(share < 0.5 ? 200 * share : 200 * (share - 0.5)));
            const QString color =
                share < 0.5 ? QStringLiteral("attentionmiddle!%1!attentionlow").arg(percent)
                            : QStringLiteral("attentionhigh!%1!attentionmiddle").arg(percent);
            text +=
                QStringLiteral("\\fill[%1] (%2,%3) rectangle +(1,1);"
                               " \\node[text=%4] at (%5,%6) {%7};\n")
                    .arg(color, QString::number(c), QString::number(r),
                         share > kWhiteBelow ? QStringLiteral("black") : QStringLiteral("white"),
                         QString::number(double(c) + 0.5), QString::number(double(r) + 0.5),
                         twoDecimals(value));
        }
    }
    return text + QStringLiteral("\\end{tikzpicture}\n");
}

} // namespace

QString latexText(const QString& text)
{
    QString safe;
    for (const QChar c : text)
        switch (c.unicode()) {
        case '\\':
            safe += QStringLiteral("\\textbackslash{}");
            break;
        case '~':
            safe += QStringLiteral("\\textasciitilde{}");
            break;
        case '^':
            safe += QStringLiteral("\\textasciicircum{}");
            break;
        case 0x2423: // the sign of a space
            safe += QStringLiteral("\\textvisiblespace{}");
            break;
        case 0x2192:
            safe += QStringLiteral("$\\rightarrow$");
            break;
        case 0x21B5: // the sign of a line's end
            safe += QStringLiteral("$\\hookleftarrow$");
            break;
        case 0x21E5: // that of a tabulator
            safe += QStringLiteral("$\\mapsto$");
            break;
        case '[': // would be taken for a length, or for a starred line, after the end of a row
        case ']':
        case '*':
            safe += QStringLiteral("{") + c + u'}';
            break;
        case '<':
            safe += QStringLiteral("\\textless{}");
            break;
        case '>':
            safe += QStringLiteral("\\textgreater{}");
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            safe += QStringLiteral("\\") + c;
            break;
        default:
            safe += c;
        }
    return safe;
}

engine::Result<QString> matrixText(const NamedMatrix& matrix, MatrixFormat format)
{
    if (!matrix.source)
        return fail(translatable("Engine", "There is no matrix to copy."));
    const int64_t rows = matrix.source->rows();
    const int64_t columns = matrix.source->columns();
    const bool page = format != MatrixFormat::Csv;
    if (page ? rows > kMostOnPage || columns > kMostOnPage
             : rows > kMostCells / std::max<int64_t>(1, columns))
        return fail(translatable("Engine", "A matrix of %1 × %2 cells is too large to be copied in "
                                           "this form."),
                    {std::to_string(rows), std::to_string(columns)},
                    translatable("Engine", "Export the data to a file instead."));
    engine::Matrix values(rows, columns);
    matrix.source->read({0, rows}, {0, columns}, values);
    switch (format) {
    case MatrixFormat::Csv:
        return csv(matrix, values);
    case MatrixFormat::Latex:
        return latex(matrix, values);
    case MatrixFormat::Tikz:
        break;
    }
    return tikz(matrix, values);
}

} // namespace models
