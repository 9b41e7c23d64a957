// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yaml_node.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "core/base/printable_text.h"

namespace qd::config {

namespace {

constexpr std::size_t kLongestComplaint = 200;  ///< bytes of the library's words

SourceLocation place(const std::string& file, const YAML::Mark& mark) {
    if (mark.is_null()) return SourceLocation{file};
    return {file, mark.line + 1, mark.column + 1};
}

/// Thrown through the library's parser to parseYaml(), which turns it into an Error.
class Refusal : public YAML::ParserException {
public:
    Refusal(const YAML::Mark& place, Message words)
        : YAML::ParserException(place, words.text), m_said(std::move(words)) {}
    [[nodiscard]] const Message& said() const noexcept { return m_said; }

private:
    Message m_said;
};

[[noreturn]] void fail(const YAML::Mark& mark, Message message) {
    throw Refusal(mark, std::move(message));
}

/// The column, from 0, of a tab among the blanks that a line begins with.
std::optional<int> tabInIndentation(std::string_view text, int line) {
    for (; line > 0 && !text.empty(); --line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos || text[first] != '\t') return std::nullopt;
    return static_cast<int>(first);
}

Message saidBy(const YAML::Exception& e) {
    const auto* refusal = dynamic_cast<const Refusal*>(&e);
    if (refusal != nullptr) return refusal->said();
    return printable(e.msg, kLongestComplaint);  // it may quote the document
}

/// What the library complains about. Of a tab it says "illegal map value", which helps nobody.
Error complaint(const YAML::Exception& e, std::string_view text, const std::string& file) {
    const auto tab = e.mark.is_null() ? std::nullopt : tabInIndentation(text, e.mark.line);
    if (!tab) return Error{ErrorCode::BadInput, saidBy(e), {}, place(file, e.mark)};
    return Error{
        ErrorCode::BadInput,
        say("found a tab at the beginning of the line, expected blanks: YAML allows no tabs for indentation"),
        say("replace the tabs by blanks"),
        {file, e.mark.line + 1, *tab + 1}};
}

/// YAML is made of printable characters, tabs and line ends (YAML 1.2, production 1). Anything else would
/// reach messages and terminals, and another encoding would be read with places that are not those of the
/// file.
Status checkCharacters(std::string_view text, const std::string& file) {
    SourceLocation at{file, 1, 1};
    while (!text.empty()) {
        const std::size_t n = characterBytes(text);
        const auto character = text.substr(0, n > 0 ? n : 1);
        const bool ends = character == "\n";
        const bool mayStand = ends || character == "\t" || character == "\r" || character == "\xC2\x85";
        if (!mayStand && !isPrintable(character)) {
            return Error{ErrorCode::BadInput, say("found %1, expected printable text", shown(character)),
                         say("save the file as text in UTF-8"), at};
        }
        at = ends ? SourceLocation{file, at.line + 1, 1} : SourceLocation{file, at.line, at.column + 1};
        text.remove_prefix(character.size());
    }
    return Ok{};
}

/// What a node costs with everything inside it.
struct Extent {
    std::size_t nodes = 1;
    std::size_t bytes = 0;  ///< of scalars and keys
    std::size_t depth = 1;
};

Extent extentOf(const YamlNode& node) {
    Extent whole{1, node.text.size(), 1};
    const auto include = [&whole](const Extent& part) {
        whole.nodes += part.nodes;
        whole.bytes += part.bytes;
        whole.depth = std::max(whole.depth, part.depth + 1);
    };
    for (const auto& item : node.items)
        include(extentOf(item));
    for (const auto& entry : node.entries) {
        include(extentOf(entry.value));
        whole.bytes += entry.key.size();
    }
    return whole;
}

/// Builds the tree from the parser's events. The limits hold while the document is read, so that one made to
/// exhaust memory is refused before it does.
class TreeBuilder final : public YAML::EventHandler {
public:
    explicit TreeBuilder(const YamlLimits& limits) : m_limits(limits) {}

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(mark, nodeAt(mark, YamlNode::Kind::Null), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto it = m_anchored.find(anchor);
        if (it == m_anchored.end()) fail(mark, say("an alias inside the value that it names"));
        checkLimits(mark, extentOf(it->second));
        YamlNode copy = it->second;
        copy.line = mark.line + 1;
        copy.column = mark.column + 1;
        attach(mark, std::move(copy), 0);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        if (tag != "?" && tag != "!" && !tag.empty())
            fail(mark, say("found the tag %1, expected none", printable(tag)));
        YamlNode node = nodeAt(mark, YamlNode::Kind::Scalar);
        node.text = value;
        node.quoted = tag == "!";
        add(mark, std::move(node), anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, YamlNode::Kind::Sequence, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, YamlNode::Kind::Map, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame {
        YamlNode node;
        YAML::anchor_t anchor;
        YAML::Mark mark;
        bool awaitsValue = false;  ///< a map's key was read, its value was not
    };

    static YamlNode nodeAt(const YAML::Mark& mark, YamlNode::Kind kind) {
        YamlNode node;
        node.kind = kind;
        node.line = mark.line + 1;
        node.column = mark.column + 1;
        return node;
    }

    void checkLimits(const YAML::Mark& mark, const Extent& more) {
        m_nodes += more.nodes;
        m_bytes += more.bytes;
        if (m_nodes > m_limits.nodes) fail(mark, say("the document has more than %1 values", m_limits.nodes));
        if (m_bytes > m_limits.bytes)
            fail(mark, say("the document's aliases expand to more than %1 bytes", m_limits.bytes));
        if (m_open.size() + more.depth > m_limits.depth)
            fail(mark, say("the document nests deeper than %1 levels", m_limits.depth));
    }

    void open(const YAML::Mark& mark, YamlNode::Kind kind, YAML::anchor_t anchor) {
        checkLimits(mark, Extent{});
        if (isKey()) fail(mark, say("found a list or map as a key, expected plain text"));
        m_open.push_back({nodeAt(mark, kind), anchor, mark});
    }

    void close() {
        Frame frame = std::move(m_open.back());
        m_open.pop_back();
        attach(frame.mark, std::move(frame.node), frame.anchor);
    }

    void add(const YAML::Mark& mark, YamlNode node, YAML::anchor_t anchor) {
        checkLimits(mark, extentOf(node));
        attach(mark, std::move(node), anchor);
    }

    [[nodiscard]] bool isKey() const {
        return !m_open.empty() && m_open.back().node.kind == YamlNode::Kind::Map &&
               !m_open.back().awaitsValue;
    }

    void attach(const YAML::Mark& mark, YamlNode node, YAML::anchor_t anchor) {
        if (anchor != 0) m_anchored[anchor] = node;
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (m_open.back().node.kind == YamlNode::Kind::Sequence) {
            m_open.back().node.items.push_back(std::move(node));
        } else if (isKey()) {
            addKey(mark, std::move(node));
        } else {
            YamlEntry& entry = m_open.back().node.entries.back();
            if (node.kind == YamlNode::Kind::Null && node.line > entry.line) {
                // A value left out has no place: the library names the token after it, lines further down.
                node.line = entry.line;
                node.column = entry.column;
            }
            entry.value = std::move(node);
            m_open.back().awaitsValue = false;
        }
    }

    void addKey(const YAML::Mark& mark, YamlNode node) {
        if (node.kind != YamlNode::Kind::Scalar) fail(mark, say("found an empty key, expected plain text"));
        Frame& map = m_open.back();
        for (const auto& entry : map.node.entries) {
            if (entry.key == node.text)
                fail(mark, say("the key '%1' is repeated; it stands on line %2 already", printable(node.text),
                               std::to_string(entry.line)));
        }
        map.node.entries.push_back({std::move(node.text), node.line, node.column, {}});
        map.awaitsValue = true;
    }

    YamlLimits m_limits;
    YamlNode m_root;
    std::vector<Frame> m_open;
    std::map<YAML::anchor_t, YamlNode> m_anchored;
    std::size_t m_nodes = 0;
    std::size_t m_bytes = 0;
};

/// Takes the events of a second document without keeping them.
class DropEvents final : public YAML::EventHandler {
    void OnDocumentStart(const YAML::Mark& mark) override {
        fail(mark, say("found a second document, expected one"));
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

}  // namespace

Result<YamlNode> parseYaml(std::string_view text, const std::string& file, const YamlLimits& limits) {
    if (text.size() > limits.bytes)
        return Error{ErrorCode::BadInput,
                     say("found %1 bytes, expected at most %2", text.size(), limits.bytes),
                     {},
                     SourceLocation{file}};
    QD_CHECK(checkCharacters(text, file));
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        TreeBuilder builder(limits);
        if (!parser.HandleNextDocument(builder))
            return Error{ErrorCode::BadInput, say("found no YAML document"), {}, {file, 1, 1}};
        DropEvents rest;
        parser.HandleNextDocument(rest);
        return builder.takeRoot();
    } catch (const YAML::Exception& e) {
        return complaint(e, text, file);
    } catch (const std::bad_alloc&) {
        throw;  // that memory runs out says nothing about the text
    } catch (const std::exception& e) {
        return Error{ErrorCode::BadInput, say("this is not YAML: %1", e.what()), {}, SourceLocation{file}};
    }
}

Message describeNode(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::Null:
            return say("nothing");
        case YamlNode::Kind::Sequence:
            return say("a list");
        case YamlNode::Kind::Map:
            return say("a map");
        case YamlNode::Kind::Scalar:
            break;
    }
    return shown(node.text);
}

}  // namespace qd::config
