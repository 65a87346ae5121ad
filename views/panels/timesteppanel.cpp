#include "views/panels/timesteppanel.h"

#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "views/icons.h"

#include <algorithm>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

namespace {

QString withKey(const QToolButton* button)
{
    return TimeStepPanel::tr("%1 (%2)", "what a button does (key)")
        .arg(button->accessibleName(), button->shortcut().toString(QKeySequence::NativeText));
}

} // namespace

TimeStepPanel::TimeStepPanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_document(document), m_slider(new QSlider(Qt::Horizontal, this)),
      m_speed(new QSpinBox(this)), m_step(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_step);
    layout->addWidget(m_slider);
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name, auto step) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(name));
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, step);
        row->addWidget(made);
        return made;
    };
    m_first = button("first", [this] { go(0); });
    m_back = button("step-back", [this] { go(m_slider->value() - 1); });
    m_playButton = button("play", [this] {
        if (m_play.isActive())
            m_play.stop();
        else {
            if (m_slider->value() == m_slider->maximum())
                go(0);
            m_play.start();
        }
        refresh();
    });
    m_forward = button("step-forward", [this] { go(m_slider->value() + 1); });
    m_last = button("last", [this] { go(m_slider->maximum()); });
    row->addStretch(1);
    row->addWidget(m_speed);
    layout->addLayout(row);
    layout->addStretch(1);
    setTabOrder(m_last, m_speed);
    m_playButton->setShortcut(Qt::Key_F4);
    m_back->setShortcut(Qt::Key_F7);
    m_forward->setShortcut(Qt::Key_F8);
    m_speed->setRange(1, 20);
    m_speed->setValue(2);
    m_play.setInterval(500);
    connect(m_speed, &QSpinBox::valueChanged, this,
            [this](int rate) { m_play.setInterval(1000 / rate); });
    connect(&m_play, &QTimer::timeout, this, [this] {
        if (m_slider->value() >= m_slider->maximum())
            m_play.stop();
        else
            go(m_slider->value() + 1);
        refresh();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { go(step); });
    connect(document, &models::Document::traceChanged, this, &TimeStepPanel::refresh);
    connect(&document->selection(), &models::Selection::cellChanged, this, &TimeStepPanel::refresh);
    retranslate();
}

void TimeStepPanel::go(qint64 step)
{
    m_document->selection().setQuery(std::clamp<qint64>(step, 0, m_slider->maximum()));
}

void TimeStepPanel::refresh()
{
    const engine::Attention* attention = m_document->attention();
    const QSignalBlocker quiet(m_slider);
    setEnabled(attention != nullptr);
    const int last = attention ? int(attention->queries) - 1 : 0;
    const qint64 query = m_document->selection().state().query;
    m_slider->setRange(0, last);
    m_slider->setValue(int(std::max<qint64>(0, query)));
    m_playButton->setIcon(icon(m_play.isActive() ? "pause" : "play"));
    m_playButton->setAccessibleName(m_play.isActive() ? tr("Pause steps") : tr("Play steps"));
    m_playButton->setToolTip(withKey(m_playButton));
    if (!attention || query < 0) {
        m_step->setText(tr("No step is chosen: move the slider, or press play."));
        return;
    }
    const auto& tokens = m_document->trace()->queryTokens(*attention);
    const bool known = size_t(query) < tokens.size();
    const QString token =
        known ? models::numberedToken(models::axisText(tokens[size_t(query)]), tokens, query)
              : QString();
    m_step->setText(known && tokens[size_t(query)].generated
                        ? tr("Step %1 of %2: the model wrote “%3”")
                              .arg(QLocale().toString(query), QLocale().toString(last), token)
                        : tr("Position %1 of %2: “%3”")
                              .arg(QLocale().toString(query), QLocale().toString(last), token));
}

void TimeStepPanel::retranslate()
{
    const auto name = [](QWidget* control, const QString& text) {
        control->setAccessibleName(text);
        control->setToolTip(text);
    };
    name(m_slider, tr("Step"));
    name(m_first, tr("First step"));
    for (const auto& [button, text] :
         {std::pair<QToolButton*, QString>(m_back, tr("Previous step")),
          {m_forward, tr("Next step")}}) {
        button->setAccessibleName(text);
        button->setToolTip(withKey(button));
    }
    name(m_last, tr("Last step"));
    name(m_speed, tr("Steps per second"));
    m_speed->setSuffix(tr(" per second"));
    refresh();
}

void TimeStepPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
