// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/lineage_parts.h"
#include "core/desk/views.h"

namespace qd::desk {

namespace {

using lineage::Kind;

constexpr std::size_t kRecentCloses = 60;  ///< sessions back to which a close still values a holding
constexpr std::size_t kLargest = 5;        ///< holdings that are named one by one

/// A close and where it stands in the panel.
struct Close {
    double price = 0.0;
    std::size_t row = 0;
};

/// Holdings and prices as they are stored, and what the pages show of them.
struct Book {
    std::shared_ptr<const PositionsView> view;
    std::vector<market::Holding> holdings;
    std::optional<vault::DatasetRecord> dataset;
    market::PricePanel panel;

    /// The newest close before row `end`; nothing when the last 60 sessions have none.
    [[nodiscard]] std::optional<Close> closeBefore(const std::string& symbol, std::size_t end) const {
        const auto column = panel.symbolIndex(symbol);
        const std::size_t first = panel.rows() > kRecentCloses ? panel.rows() - kRecentCloses : 0;
        for (std::size_t row = end; column && row > first; --row)
            if (const auto close = panel.at(market::PriceField::Close, row - 1, *column))
                return Close{*close, row - 1};
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Close> close(const std::string& symbol) const {
        return closeBefore(symbol, panel.rows());
    }
    [[nodiscard]] std::optional<double> value(const market::Holding& holding) const {
        const auto last = close(holding.symbol);
        if (!last) return std::nullopt;
        return last->price * holding.quantity.toDouble();
    }
    /// Of the last session; nothing where the symbol has no close on it, or none before.
    [[nodiscard]] std::optional<double> dayChange(const std::string& symbol) const {
        const auto last = close(symbol);
        if (!last || last->row + 1 != panel.rows()) return std::nullopt;
        const auto before = closeBefore(symbol, last->row);
        if (!before) return std::nullopt;
        return last->price / before->price - 1.0;
    }
};

Result<Book> bookOf(Session& session) {
    Book book;
    QD_TRY(book.view, loadPositions(session));
    QD_TRY(book.holdings, session.vault().holdings());
    QD_TRY(const auto datasets, session.vault().datasets());
    if (datasets.empty() || book.holdings.empty()) return book;
    book.dataset = datasets.front();
    QD_TRY(book.panel, session.vault().loadPanel(datasets.front().id));
    return book;
}

double totalOf(const Book& book) {
    double total = 0.0;
    for (const auto& holding : book.holdings)
        total += book.value(holding).value_or(0.0);
    return total;
}

LineageNode closeNode(const Book& book, const std::string& symbol, const Close& close, Message label) {
    LineageNode node = lineage::figureNode(Kind::Series, std::move(label), close.price, FigureUnit::Price);
    node.text = say("on %1", MessageArgument(book.panel.dates()[close.row]));
    const auto column = book.panel.symbolIndex(symbol).value_or(0);
    node.children.push_back(
        lineage::wordsNode(Kind::File, say("In the data set"),
                           say("close of %1: row %2 of %3, column %4 of %5", symbol, close.row + 1,
                               book.panel.rows(), column + 1, book.panel.width())));
    return node;
}

LineageNode quantityNode(const market::Holding& holding) {
    return lineage::figureNode(Kind::Holdings, say("Quantity held"), holding.quantity.toDouble(),
                               FigureUnit::Quantity);
}

/// The parts of a number and how it is put together from them.
struct Recipe {
    Message title;
    FigureUnit unit = FigureUnit::Money;
    std::string pattern;
    std::vector<Figure> figures;
    std::optional<double> again;  ///< computed from the parts
    std::optional<double> shown;
    std::vector<LineageNode> inputs;
};

using Cook = Status (*)(const Book&, const market::Holding&, Recipe&);

Status quantityOf(const Book&, const market::Holding& holding, Recipe& r) {
    r.title = say("Quantity");
    r.unit = FigureUnit::Quantity;
    r.again = holding.quantity.toDouble();
    r.inputs.push_back(quantityNode(holding));
    return Ok{};
}

Status costOf(const Book&, const market::Holding& holding, Recipe& r) {
    r.title = say("Cost");
    if (!holding.cost)
        return Error{ErrorCode::BadInput, say("the holdings name no cost for '%1'", holding.symbol)};
    r.again = holding.cost->toDouble();
    r.inputs.push_back(
        lineage::figureNode(Kind::Holdings, say("Cost of the holding"), *r.again, FigureUnit::Money));
    return Ok{};
}

Result<Close> closeOf(const Book& book, const market::Holding& holding) {
    const auto close = book.close(holding.symbol);
    if (close) return *close;
    return Error{ErrorCode::BadInput,
                 say("'%1' has no close in the last sessions of the newest data set", holding.symbol)};
}

Status priceOf(const Book& book, const market::Holding& holding, Recipe& r) {
    r.title = say("Price");
    r.unit = FigureUnit::Price;
    QD_TRY(const auto close, closeOf(book, holding));
    r.again = close.price;
    r.inputs.push_back(closeNode(book, holding.symbol, close, say("Last close")));
    return Ok{};
}

Status valueOf(const Book& book, const market::Holding& holding, Recipe& r) {
    r.title = say("Value");
    QD_TRY(const auto close, closeOf(book, holding));
    r.pattern = "%1 · %2";
    r.figures = {{holding.quantity.toDouble(), FigureUnit::Quantity}, {close.price, FigureUnit::Price}};
    r.again = close.price * holding.quantity.toDouble();
    r.inputs.push_back(quantityNode(holding));
    r.inputs.push_back(closeNode(book, holding.symbol, close, say("Last close")));
    return Ok{};
}

Status weightOf(const Book& book, const market::Holding& holding, Recipe& r) {
    QD_CHECK(valueOf(book, holding, r));
    const double value = r.again.value_or(0.0);
    const double total = totalOf(book);
    if (total <= 0.0) return Error{ErrorCode::BadInput, say("the portfolio has no value to weigh against")};
    r.title = say("Weight");
    r.unit = FigureUnit::Percent;
    r.pattern = "%1 / %2";
    r.figures = {{value, FigureUnit::Money}, {total, FigureUnit::Money}};
    r.again = value / total;
    LineageNode sum =
        lineage::figureNode(Kind::Holdings, say("Value of all holdings"), total, FigureUnit::Money);
    sum.text = say("%1 holdings, %2 without a price", book.holdings.size(), book.view->unpriced);
    r.inputs.push_back(std::move(sum));
    return Ok{};
}

Status changeOf(const Book& book, const market::Holding& holding, Recipe& r) {
    r.title = say("Change on the day");
    r.unit = FigureUnit::Percent;
    QD_TRY(const auto last, closeOf(book, holding));
    const auto before = book.closeBefore(holding.symbol, last.row);
    r.again = book.dayChange(holding.symbol);
    if (!before || !r.again)
        return Error{ErrorCode::BadInput,
                     say("'%1' has no close on the last session, or none before it", holding.symbol)};
    r.pattern = "%1 / %2 − 1";
    r.figures = {{last.price, FigureUnit::Price}, {before->price, FigureUnit::Price}};
    r.inputs.push_back(closeNode(book, holding.symbol, last, say("Last close")));
    r.inputs.push_back(closeNode(book, holding.symbol, *before, say("Close before it")));
    return Ok{};
}

Status unrealisedOf(const Book& book, const market::Holding& holding, Recipe& r) {
    QD_CHECK(valueOf(book, holding, r));
    const double value = r.again.value_or(0.0);
    Recipe cost;
    QD_CHECK(costOf(book, holding, cost));
    r.title = say("Unrealised gain");
    r.pattern = "%1 − %2";
    r.figures = {{value, FigureUnit::Money}, {*cost.again, FigureUnit::Money}};
    r.again = value - *cost.again;
    r.inputs.push_back(cost.inputs.front());
    return Ok{};
}

struct Field {
    std::string_view name;
    Cook cook;
    std::optional<double> (*shown)(const PositionRow&);
};
constexpr Field kFields[] = {
    {"quantity", quantityOf, [](const PositionRow& row) { return std::optional(row.quantity); }},
    {"price", priceOf, [](const PositionRow& row) { return row.price; }},
    {"value", valueOf, [](const PositionRow& row) { return row.value; }},
    {"weight", weightOf, [](const PositionRow& row) { return row.weight; }},
    {"day_change", changeOf, [](const PositionRow& row) { return row.dayChange; }},
    {"cost", costOf, [](const PositionRow& row) { return row.cost; }},
    {"unrealised", unrealisedOf, [](const PositionRow& row) { return row.unrealised; }}};

/// Value, formula, check and inputs of `r`, then the holdings' file and the data set.
Result<std::shared_ptr<Lineage>> served(Session& session, const Book& book, Recipe r) {
    auto out = std::make_shared<Lineage>();
    out->title = r.title;
    out->anchor = "positions";
    if (r.shown) out->value = Figure{*r.shown, r.unit};
    out->formula.pattern = r.pattern;
    out->formula.figures = r.figures;
    if (r.again) out->formula.result = Figure{*r.again, r.unit};
    const bool agrees = r.shown && r.again && lineage::same(*r.shown, *r.again);
    out->check = agrees ? LineageCheck::Matches : LineageCheck::Differs;
    out->verdict = agrees ? say("Computed anew from its inputs: it is the number that is shown")
                          : say("The shown number is not what its inputs give: do not rely on it");
    if (!agrees && r.again)
        out->roots.push_back(
            lineage::figureNode(Kind::Doubt, say("Computed anew from its parts"), *r.again, r.unit));
    LineageNode inputs = lineage::wordsNode(Kind::Series, say("Inputs"), {});
    inputs.children = std::move(r.inputs);
    out->roots.push_back(std::move(inputs));
    QD_TRY(const auto imported, lineage::auditOf(session.vault(), "holdings.import", {}));
    LineageNode held =
        lineage::wordsNode(Kind::Holdings, say("Holdings"),
                           imported ? Message(imported->what.subject) : say("no import on record"));
    held.link = "positions/";
    if (imported) held.children.push_back(lineage::auditNode(*imported));
    out->roots.push_back(std::move(held));
    if (!book.dataset) return out;
    LineageNode set = lineage::datasetNode(*book.dataset, {});
    QD_TRY(const auto came, lineage::auditOf(session.vault(), "prices.import",
                                             "dataset " + std::to_string(book.dataset->id.value)));
    if (came) set.children.push_back(lineage::auditNode(*came));
    out->roots.push_back(std::move(set));
    return out;
}

Status totalValue(const Book& book, Recipe& r) {
    r.title = say("Portfolio value");
    r.pattern = "Σ quantity · last close";
    r.again = totalOf(book);
    r.shown = book.view->totalValue;
    double named = 0.0;
    for (std::size_t i = 0; i < std::min(kLargest, book.view->rows.size()); ++i) {
        const auto& row = book.view->rows[i];
        if (!row.value) break;
        LineageNode node =
            lineage::figureNode(Kind::Holdings, Message(row.symbol), *row.value, FigureUnit::Money);
        node.link = "positions/" + row.symbol;
        named += *row.value;
        r.inputs.push_back(std::move(node));
    }
    const auto others = static_cast<std::int64_t>(book.holdings.size() - r.inputs.size());
    if (others > 0) {
        LineageNode rest =
            lineage::figureNode(Kind::Holdings, say("All others"), *r.again - named, FigureUnit::Money);
        rest.text = say("%1 holdings, %2 without a price", others, book.view->unpriced);
        r.inputs.push_back(std::move(rest));
    }
    return Ok{};
}

Status totalChange(const Book& book, Recipe& r) {
    r.title = say("Change on the day");
    r.unit = FigureUnit::Percent;
    const double today = totalOf(book);
    double before = 0.0;
    for (const auto& holding : book.holdings)
        if (const auto value = book.value(holding))
            before += *value / (1.0 + book.dayChange(holding.symbol).value_or(0.0));
    r.shown = book.view->dayChange;
    if (before <= 0.0) return Error{ErrorCode::BadInput, say("the portfolio has no value a session earlier")};
    r.again = today / before - 1.0;
    r.pattern = "%1 / %2 − 1";
    r.figures = {{today, FigureUnit::Money}, {before, FigureUnit::Money}};
    r.inputs.push_back(
        lineage::figureNode(Kind::Holdings, say("Value at the last close"), today, FigureUnit::Money));
    r.inputs.push_back(
        lineage::figureNode(Kind::Holdings, say("Value at the close before"), before, FigureUnit::Money));
    return Ok{};
}

Status unpricedCount(const Book& book, Recipe& r) {
    r.title = say("Positions without a price");
    r.unit = FigureUnit::Count;
    r.shown = static_cast<double>(book.view->unpriced);
    double count = 0.0;
    for (const auto& holding : book.holdings) {
        if (book.value(holding)) continue;
        count += 1.0;
        r.inputs.push_back(lineage::wordsNode(Kind::Holdings, Message(holding.symbol),
                                              say("no close in the last 60 sessions")));
    }
    r.again = count;
    return Ok{};
}

}  // namespace

LineageResult explainPosition(Session& session, const std::string& symbol, std::string_view field) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto book, bookOf(session));
    const auto holding = std::find_if(book.holdings.begin(), book.holdings.end(),
                                      [&](const market::Holding& h) { return h.symbol == symbol; });
    if (holding == book.holdings.end()) return Error{ErrorCode::BadInput, say("'%1' is not held", symbol)};
    const auto* const known =
        std::find_if(std::begin(kFields), std::end(kFields), [&](const Field& f) { return f.name == field; });
    if (known == std::end(kFields))
        return Error{ErrorCode::BadInput, say("a position has no number '%1'", field)};
    Recipe recipe;
    QD_CHECK(known->cook(book, *holding, recipe));
    for (const auto& row : book.view->rows)
        if (row.symbol == symbol) recipe.shown = known->shown(row);
    QD_TRY(auto out, served(session, book, std::move(recipe)));
    out->number = "position/" + symbol + "/" + std::string(field);
    out->subject =
        book.view->asOf ? say("%1 as of %2", symbol, MessageArgument(*book.view->asOf)) : Message(symbol);
    return std::shared_ptr<const Lineage>(std::move(out));
}

LineageResult explainOverview(Session& session, std::string_view field) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    if (analytics::findMetric(field) != nullptr) return explainMetric(session, RunId{}, field);
    QD_TRY(const auto book, bookOf(session));
    if (field == "largest_weight" && !book.view->rows.empty())
        return explainPosition(session, book.view->rows.front().symbol, "weight");
    if (book.holdings.empty())
        return Error{ErrorCode::BadInput, say("there are no holdings"), say("import holdings first")};
    Recipe recipe;
    if (field == "value")
        QD_CHECK(totalValue(book, recipe));
    else if (field == "day_change")
        QD_CHECK(totalChange(book, recipe));
    else if (field == "unpriced")
        QD_CHECK(unpricedCount(book, recipe));
    else
        return Error{ErrorCode::BadInput, say("the overview has no number '%1'", field)};
    QD_TRY(auto out, served(session, book, std::move(recipe)));
    out->number = "overview/" + std::string(field);
    out->subject = book.view->asOf ? say("all holdings as of %1", MessageArgument(*book.view->asOf))
                                   : say("all holdings");
    return std::shared_ptr<const Lineage>(std::move(out));
}

}  // namespace qd::desk
