#include "steps.h"

#include "engine/attention/blocks.h"
#include "engine/linear/product.h"
#include "engine/patterns/patterns.h"
#include "engine/trace/tracefile.h"

#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>

using namespace engine;

namespace {

constexpr int64_t kMostColumns = 8;
constexpr int kWrongUsage = 2;

/// The token cut or filled with spaces to `width` characters, the last of them a space.
std::string label(const TraceToken& token, size_t width)
{
    std::string result;
    size_t characters = 0;
    for (const char c : token.text) {
        const bool starts = (static_cast<unsigned char>(c) & 0xc0) != 0x80; // in UTF-8
        characters += starts ? 1 : 0;
        if (characters >= width)
            break;
        result += c;
    }
    return result + std::string(width - std::min(characters, width - 1), ' ');
}

/// First column that holds more than zeros, as far as digits are printed; 0 where none does.
int64_t firstUsedColumn(const Matrix& matrix)
{
    for (int64_t column = 0; column < matrix.cols(); ++column)
        if ((matrix.col(column).array().abs() >= 0.0005F).any())
            return column;
    return 0;
}

/// A matrix with its name and shape, a token before each row. Of wide ones, some columns from the
/// first that is used.
void print(std::ostream& out, std::string_view step, const Matrix& matrix,
           const std::vector<TraceToken>& rows, const std::vector<TraceToken>* columns = nullptr)
{
    const int64_t shown = columns ? matrix.cols() : std::min(matrix.cols(), kMostColumns);
    const int64_t first = std::min(columns ? 0 : firstUsedColumn(matrix), matrix.cols() - shown);
    out << '\n' << step << "  [" << matrix.rows() << ", " << matrix.cols() << "]";
    if (first > 0)
        out << ", columns " << first << " to " << first + shown - 1;
    out << '\n';
    if (columns) {
        out << std::string(15, ' ');
        for (const TraceToken& token : *columns)
            out << label(token, 8);
        out << '\n';
    }
    for (int64_t row = 0; row < matrix.rows(); ++row) {
        out << "  " << label(rows[static_cast<size_t>(row)], 12);
        for (int64_t column = first; column < first + shown; ++column) {
            std::ostringstream number;
            number << std::fixed << std::setprecision(3) << matrix(row, column);
            out << std::setw(8) << number.str();
        }
        out << (first + shown < matrix.cols() ? "  …\n" : "\n");
    }
}

} // namespace

void printSteps(std::ostream& out, const Trace& trace, const Attention& attention, int head)
{
    const auto& queries = trace.queryTokens(attention);
    const auto& keys = trace.keyTokens(attention);
    const Range allQueries{0, attention.queries};
    const Range allKeys{0, attention.keys};
    out << "\n=== " << name(attention.stack) << ", layer " << attention.layer << ", "
        << name(attention.kind) << "-attention, head " << head << " of " << attention.heads
        << " ===\n";

    const auto made = trace.origin->projections(trace, attention);
    if (!made) {
        out << made.error().message() << '\n';
        return;
    }
    print(out, "X, what the queries are made from", made->input, queries);
    if (made->memory.size() > 0)
        print(out, "X of the source, what keys and values are made from", made->memory, keys);
    print(out, "Q = X W_q", attention.query.matrix(head), queries);
    print(out, "K = X W_k", attention.key.matrix(attention.keyHead(head)), keys);
    print(out, "V = X W_v", attention.value.matrix(attention.keyHead(head)), keys);

    Matrix block(attention.queries, attention.keys);
    fillBlock(attention, head, Quantity::Scores, allQueries, allKeys, block);
    std::ostringstream scores;
    scores << "Scores = Q K^T / sqrt(" << attention.query.extent(2) << "), hidden keys -inf";
    print(out, scores.str(), block, queries, &keys);
    fillBlock(attention, head, Quantity::Weights, allQueries, allKeys, block);
    print(out, "Weights = softmax of each row", block, queries, &keys);
    print(out, "Context = Weights V", context(attention, head, allQueries), queries);

    const int64_t width = attention.value.extent(2);
    Matrix joined(attention.queries, attention.heads * width);
    for (int each = 0; each < attention.heads; ++each)
        joined.middleCols(each * width, width) = context(attention, each, allQueries);
    print(out, "Heads side by side", joined, queries);
    Matrix output(attention.queries, made->output.cols());
    product(joined, made->output, output);
    print(out, "Output = heads W_o, added to X", output, queries);
}

int runExample(const PatternSource& source, int head, int argc, char** argv)
{
    const std::filesystem::path path = argc > 1 ? argv[1] : source.name + "_attention.safetensors";
    if (argc > 2 || path.string().starts_with('-')) {
        std::cerr << "usage: " << source.name << "_attention [OUT.safetensors]\n"
                  << "Prints the steps of an attention and writes its trace.\n";
        return path == "--help" ? EXIT_SUCCESS : kWrongUsage;
    }
    const auto trace = tracePattern(source);
    if (!trace) {
        std::cerr << "error: " << trace.error().message() << '\n';
        return EXIT_FAILURE;
    }
    for (const Attention& attention : (*trace)->attentions)
        if (attention.layer == 0)
            printSteps(std::cout, **trace, attention, head);

    if (const Result<void> written = writeTrace(path, **trace); !written) {
        std::cerr << "error: " << written.error().message() << '\n';
        return EXIT_FAILURE;
    }
    std::cout << "\nThe trace is in " << path.string() << "; open it with: attention-visualizer "
              << path.string() << '\n';
    return EXIT_SUCCESS;
}
