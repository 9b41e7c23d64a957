// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/base/printable_text.h"

namespace qd {

namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr int kNumberOverflow = 406;  ///< the library's id

/// Walks a text and tells how far the library has read.
class CountedByte {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountedByte(const char* at, std::size_t& count) : m_at(at), m_count(&count) {}
    reference operator*() const { return *m_at; }
    CountedByte& operator++() {
        ++m_at;
        ++*m_count;
        return *this;
    }
    CountedByte operator++(int) {
        const CountedByte before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountedByte& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_count;
};

/// Builds our value from what the library reads, and refuses what it would let pass. The names of the
/// overridden functions are the library's; each says whether to go on.
class JsonBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit JsonBuilder(const std::size_t& bytesRead) : m_bytesRead(&bytesRead) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool v) override { return add(v); }
    bool number_integer(std::int64_t v) override { return add(v); }
    bool number_unsigned(std::uint64_t v) override { return add(v); }
    bool number_float(double v, const std::string&) override { return add(v); }
    bool string(std::string& v) override { return add(std::move(v)); }
    bool binary(nlohmann::json::binary_t&) override { return refuse(say("this is not JSON"), *m_bytesRead); }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        if (!m_open.back().names.insert(name).second)
            return refuse(say("the member '%1' is there twice", printable(name)), *m_bytesRead);
        m_open.back().key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t bytesRead, const std::string&, const nlohmann::json::exception& e) override {
        return refuse(e.id == kNumberOverflow ? say("a number is beyond the range of doubles")
                                              : say("this is not JSON"),
                      bytesRead);
    }

    /// The offending byte is the last that was read; the library counts the end of the text as one.
    bool refuse(Message fault, std::size_t bytesRead) {
        m_fault = std::move(fault);
        m_offset = bytesRead > 0 ? bytesRead - 1 : 0;
        return false;
    }
    [[nodiscard]] Json take() { return std::move(m_root); }
    [[nodiscard]] const Message& fault() const { return m_fault; }
    /// Bytes before the offending one.
    [[nodiscard]] std::size_t offset() const { return m_offset; }

private:
    struct Level {
        bool isObject = false;
        Json::Array items;
        Json::Object members;
        std::string key;
        std::unordered_set<std::string> names;
    };

    bool open(bool isObject) {
        if (m_open.size() == kMaxDepth)
            return refuse(say("the JSON nests deeper than 64 levels"), *m_bytesRead);
        m_open.emplace_back().isObject = isObject;
        return true;
    }
    bool close() {
        Level done = std::move(m_open.back());
        m_open.pop_back();
        return add(done.isObject ? Json::object(std::move(done.members))
                                 : Json::array(std::move(done.items)));
    }
    bool add(Json value) {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (m_open.back().isObject) {
            m_open.back().members.emplace_back(std::move(m_open.back().key), std::move(value));
        } else {
            m_open.back().items.push_back(std::move(value));
        }
        return true;
    }

    const std::size_t* m_bytesRead;
    std::vector<Level> m_open;
    Json m_root;
    Message m_fault;
    std::size_t m_offset = 0;
};

/// Where `offset` is in `text`, counted from 1; columns in bytes.
SourceLocation placeOf(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto newline = before.rfind('\n');
    const auto lineStart = newline == std::string_view::npos ? 0 : newline + 1;
    const auto lines = std::count(before.begin(), before.end(), '\n');
    return {{}, lines + 1, static_cast<std::int64_t>(offset - lineStart) + 1};
}

}  // namespace

Result<Json> Json::parse(std::string_view text) {
    std::size_t bytesRead = 0;
    JsonBuilder builder(bytesRead);
    const char* const end = text.data() + text.size();
    if (nlohmann::json::sax_parse(CountedByte(text.data(), bytesRead), CountedByte(end, bytesRead),
                                  &builder)) {
        // The library takes a zero byte for the end of the text; what follows it would go unread.
        const auto zero = text.find('\0');
        if (zero == std::string_view::npos) return builder.take();
        builder.refuse(say("this is not JSON"), zero + 1);
    }
    return Error{
        ErrorCode::BadInput, builder.fault(), {}, placeOf(text, std::min(builder.offset(), text.size()))};
}

}  // namespace qd
