// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/message.h"
#include "core/base/result.h"

namespace qd::model {

/// Takes an object of JSON apart, member by member, and remembers the first that is missing or does not fit;
/// the others then are what stands for nothing (0, "", empty). done() says whether all was well.
class JsonFields {
public:
    static constexpr std::size_t kMostTextBytes = 4096;

    /// `what` names the object in messages. `object` outlives this.
    JsonFields(const Json& object, std::string_view what);

    [[nodiscard]] std::string text(std::string_view key, std::size_t mostBytes = kMostTextBytes);
    [[nodiscard]] std::int64_t whole(std::string_view key, std::int64_t least, std::int64_t most);
    /// A whole number from 0 to `most`.
    [[nodiscard]] std::size_t count(std::string_view key,
                                    std::size_t most = std::numeric_limits<std::uint32_t>::max());
    [[nodiscard]] double number(std::string_view key);  ///< finite
    [[nodiscard]] bool flag(std::string_view key);
    /// 64 bits as decimal digits, which JSON's numbers do not hold.
    [[nodiscard]] std::uint64_t wide(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key, std::size_t mostItems,
                                                 std::size_t mostBytes = kMostTextBytes);
    [[nodiscard]] std::vector<std::size_t> counts(std::string_view key, std::size_t mostItems,
                                                  std::size_t most);
    /// One of the words that `parse` knows.
    template <class E>
    [[nodiscard]] E choice(std::string_view key, std::optional<E> (*parse)(std::string_view) noexcept) {
        const auto value = parse(text(key));
        if (!value) fail(key, say("it is none of the words that may stand here"));
        return value.value_or(E{});
    }
    /// An object or list; null when missing.
    [[nodiscard]] const Json& object(std::string_view key);
    [[nodiscard]] const Json& list(std::string_view key, std::size_t mostItems);
    /// Remembers what somebody else found out about a member.
    void fail(std::string_view key, const Message& why);

    /// Error BadInput with the first member that is missing or wrong, else with one that nobody asked for.
    [[nodiscard]] Status done() const;

private:
    const Json& take(std::string_view key);

    const Json* m_object;
    std::string m_what;
    std::vector<std::string> m_taken;
    std::optional<Error> m_error;
    Json m_null;
};

}  // namespace qd::model
