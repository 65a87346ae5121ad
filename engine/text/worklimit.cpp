#include "engine/text/worklimit.h"

#include <ctime>
#include <utility>

namespace engine::text {

namespace {

constexpr double kSeconds = 5;
constexpr double kSecondsPerByte = 2e-6;
constexpr size_t kCharacters = size_t{1} << 20;
constexpr size_t kCharactersPerByte = 64;

thread_local WorkLimit* t_current = nullptr;

/// Processor time of this thread: a busy machine makes nothing too slow.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

WorkLimit::WorkLimit(size_t bytes, std::stop_token stop)
    : m_stop(std::move(stop)),
      m_deadline(now() + kSeconds + kSecondsPerByte * static_cast<double>(bytes)),
      m_mostCharacters(kCharacters + kCharactersPerByte * bytes),
      m_outer(std::exchange(t_current, t_current ? t_current : this))
{
}

WorkLimit::~WorkLimit()
{
    t_current = m_outer;
}

bool WorkLimit::isOver()
{
    return t_current && (t_current->m_stop.stop_requested() || now() > t_current->m_deadline);
}

tl::unexpected<Error> WorkLimit::over()
{
    if (t_current && t_current->m_stop.stop_requested())
        return fail("");
    return fail(translatable("Engine", "The tokenizer takes too long for this text: one of its "
                                       "regular expressions may never end."),
                {},
                translatable("Engine", "Give the text in shorter parts, or use a tokenizer whose "
                                       "patterns do not nest repetitions."));
}

tl::unexpected<Error> WorkLimit::tooLong()
{
    if (t_current && t_current->m_stop.stop_requested())
        return fail("");
    return fail(translatable("Engine", "The tokenizer takes too long for this text."), {},
                translatable("Engine", "Give the text in shorter parts."));
}

Result<void> WorkLimit::checkSize(size_t characters)
{
    if (!t_current || characters <= t_current->m_mostCharacters)
        return {};
    return fail(translatable("Engine", "The tokenizer makes more than %1 characters of this text."),
                {std::to_string(t_current->m_mostCharacters)},
                translatable("Engine", "Its replacements or its pattern of special tokens repeat "
                                       "too much: look at them in tokenizer.json."));
}

Result<void> WorkLimit::charge(size_t characters)
{
    if (!t_current)
        return {};
    t_current->m_charged += characters;
    return checkSize(t_current->m_charged);
}

} // namespace engine::text
