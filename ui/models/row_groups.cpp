// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_groups.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/row_order.h"

namespace qd::ui::models {

namespace {

constexpr double kMissing = std::numeric_limits<double>::lowest();  ///< NaN is no key of a table

struct Node {
    double place = 0.0;  ///< by its label
    int column = -1;
    int firstRow = -1;
    int count = 0;
    std::vector<int> children;
    std::vector<int> rows;  ///< of an innermost group
    RowTotals::Sums sums;
    std::vector<double> totals;
};

/// Numbers that read the same belong together.
double placeOf(const Column& column, double key) {
    if (!std::isfinite(key)) return kMissing;
    if (!isNumeric(column.kind) && column.kind != ColumnKind::Sparkline) return key;
    const bool percents = column.kind != ColumnKind::Number && column.kind != ColumnKind::Money;
    const double place = std::round(key * std::pow(10.0, column.decimals + (percents ? 2 : 0)));
    return place == 0.0 ? 0.0 : place;  // −0 is 0
}

class Tree {
public:
    Tree(RowKeys& keys, const RowTotals& totals, const std::vector<int>& columns)
        : m_keys(keys), m_totals(totals), m_columns(columns), m_nodes(1) {
        for (const int column : columns)
            m_places.push_back(&keys.order(column));
        m_nodes.front().sums = totals.none();
    }

    void add(int row) {
        int at = 0;
        for (std::size_t level = 0; level < m_columns.size(); ++level) {
            const Column& c = m_keys.table().columns[static_cast<std::size_t>(m_columns[level])];
            const double place = placeOf(c, (*m_places[level])[static_cast<std::size_t>(row)]);
            at = child(at, place, m_columns[level], row);
        }
        Node& leaf = m_nodes[static_cast<std::size_t>(at)];
        leaf.rows.push_back(row);
        m_totals.add(leaf.sums, row);
    }

    /// Adds up from the leaves: a child always stands after its parent.
    void addUp() {
        for (std::size_t i = m_nodes.size(); i-- > 0;) {
            Node& node = m_nodes[i];
            node.count = static_cast<int>(node.rows.size());
            for (const int at : node.children) {
                const Node& inner = m_nodes[static_cast<std::size_t>(at)];
                node.count += inner.count;
                RowTotals::join(node.sums, inner.sums);
            }
            node.totals = m_totals.totals(node.sums, node.count);
        }
    }

    void sortChildren(const std::vector<GroupSort>& sort) {
        for (Node& node : m_nodes)
            std::stable_sort(node.children.begin(), node.children.end(), [&](int a, int b) {
                return before(m_nodes[static_cast<std::size_t>(a)], m_nodes[static_cast<std::size_t>(b)],
                              sort);
            });
    }

    void write(Arrangement& out) const { write(0, -1, QString(), out); }
    [[nodiscard]] const RowTotals::Sums& all() const { return m_nodes.front().sums; }

private:
    int child(int parent, double place, int column, int row) {
        const auto key = std::make_pair(parent, place);
        const auto found = m_index.constFind(key);
        if (found != m_index.constEnd()) return *found;
        const int at = static_cast<int>(m_nodes.size());
        Node node;
        node.place = place;
        node.column = column;
        node.firstRow = row;
        node.sums = m_totals.none();
        m_nodes.push_back(std::move(node));
        m_nodes[static_cast<std::size_t>(parent)].children.push_back(at);
        m_index.insert(key, at);
        return at;
    }

    [[nodiscard]] static bool before(const Node& a, const Node& b, const std::vector<GroupSort>& sort) {
        const auto place = [](const Node& n) { return n.place == kMissing ? std::nan("") : n.place; };
        for (const GroupSort& key : sort) {
            const auto column = static_cast<std::size_t>(key.column);
            const int less = key.column == a.column
                                 ? compareKeys(place(a), place(b), key.order)
                                 : compareKeys(a.totals[column], b.totals[column], key.order);
            if (less != 0) return less < 0;
        }
        return compareKeys(place(a), place(b), Qt::AscendingOrder) < 0;
    }

    void write(int at, int level, const QString& path, Arrangement& out) const {
        const Node& node = m_nodes[static_cast<std::size_t>(at)];
        const std::size_t place = out.groups.size();
        QString own = path;
        if (level >= 0) {
            RowGroup group;
            const Column& c = m_keys.table().columns[static_cast<std::size_t>(node.column)];
            if (node.place != kMissing) group.label = cellText(c, node.firstRow);
            own = level == 0 ? group.label : path + QChar(0x1F) + group.label;
            group.path = own;
            group.column = node.column;
            group.level = level;
            group.begin = static_cast<int>(out.rows.size());
            group.totals = node.totals;
            out.groups.push_back(std::move(group));
        }
        for (const int inner : node.children)
            write(inner, level + 1, own, out);
        out.rows.insert(out.rows.end(), node.rows.begin(), node.rows.end());
        if (level < 0) return;
        out.groups[place].end = static_cast<int>(out.rows.size());
        out.groups[place].next = static_cast<int>(out.groups.size());
    }

    RowKeys& m_keys;
    const RowTotals& m_totals;
    const std::vector<int>& m_columns;
    std::vector<const std::vector<double>*> m_places;
    std::vector<Node> m_nodes;
    QHash<std::pair<int, double>, int> m_index;
};

}  // namespace

RowTotals::Sums groupRows(RowKeys& keys, const RowTotals& totals, const std::vector<int>& columns,
                          const std::vector<GroupSort>& sort, Arrangement& out) {
    Tree tree(keys, totals, columns);
    for (const int row : out.rows)
        tree.add(row);
    tree.addUp();
    tree.sortChildren(sort);
    const std::size_t count = out.rows.size();
    out.rows.clear();
    out.rows.reserve(count);
    tree.write(out);
    return tree.all();
}

}  // namespace qd::ui::models
