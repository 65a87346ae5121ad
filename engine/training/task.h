#pragma once

#include "engine/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace engine::training {

/// A sequence to learn from. `targets[t]` is the token that position t should predict; −1: it is
/// not asked.
struct Example
{
    std::vector<int64_t> ids;
    std::vector<int64_t> targets;
};

/// What a small decoder is to learn, with its vocabulary. Immutable; any thread.
class Task
{
public:
    virtual ~Task() = default;
    /// Tokens by number; 0 is padding and the end, 1 stands for what is unknown.
    virtual const std::vector<std::string>& vocabulary() const = 0;
    /// Tokens of every example.
    virtual int64_t length() const = 0;
    /// Whether a text is cut into characters, not at white space.
    virtual bool characters() const { return false; }
    /// A new example; `heldOut`: one that training never sees.
    virtual Example draw(std::mt19937_64& random, bool heldOut) const = 0;
};

struct TaskInfo
{
    const char* id;          ///< on the command line
    const char* title;       ///< English, translatable in the context "Engine"
    const char* description; ///< English, translatable in the context "Engine"
    bool needsData = false;
};

/// All tasks, in the order in which they are offered.
const std::vector<TaskInfo>& taskInfos();

struct TaskOptions
{
    std::string name = "induction";
    int64_t length = 0; ///< of the task's own unit (items, digits, tokens); 0: its usual one
    std::filesystem::path data; ///< text or CSV, for tasks that need one
    std::string textColumn;     ///< of a CSV; empty: the first
    std::string labelColumn;    ///< of a CSV; empty: the last
};

/// Fails on unknown names, lengths out of range and data that cannot be read.
Result<std::shared_ptr<const Task>> openTask(const TaskOptions& options);

} // namespace engine::training
