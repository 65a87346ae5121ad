#pragma once

#include "engine/error.h"

#include <stop_token>

namespace engine::text {

/// What the work on one text may cost. A file of two kilobytes can ask for a regular expression
/// that never ends or for replacements that make a gigabyte of four letters: every step that takes
/// such orders from a file asks here. Holds for the thread that made it, as long as it lives; an
/// inner one gives way to the outer.
class WorkLimit
{
public:
    /// For a text of so many bytes: seconds of the processor and characters in proportion to it.
    explicit WorkLimit(size_t bytes, std::stop_token stop = {});
    ~WorkLimit();
    WorkLimit(const WorkLimit&) = delete;
    WorkLimit& operator=(const WorkLimit&) = delete;

    /// Whether the time is over, or the work was stopped. Cheap enough for every thousandth step.
    static bool isOver();
    /// The reason, where isOver(): an empty sentence where the work was stopped.
    static tl::unexpected<Error> over();
    /// The same for work that is no regular expression's.
    static tl::unexpected<Error> tooLong();
    /// Fails when a text of so many characters is more than the original may become.
    static Result<void> checkSize(size_t characters);
    /// The same for characters made one after the other: counted up.
    static Result<void> charge(size_t characters);

private:
    std::stop_token m_stop;
    double m_deadline = 0; ///< seconds of this thread's processor time
    size_t m_mostCharacters = 0;
    size_t m_charged = 0;
    WorkLimit* m_outer = nullptr;
};

/// Counts small steps of such work, and looks at the clock once in a million.
class WorkSteps
{
public:
    /// After so many steps more: whether the work is to end.
    bool areOver(size_t more)
    {
        constexpr size_t kBetween = size_t{1} << 20;
        m_steps += more;
        return m_steps >= kBetween && (m_steps = 0, WorkLimit::isOver());
    }

private:
    size_t m_steps = 0;
};

} // namespace engine::text
