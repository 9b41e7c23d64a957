// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <functional>
#include <optional>

#include "core/desk/what_if_load.h"
#include "ui/pages/what_if/latest.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QScrollArea;

namespace qd::ui {
class Card;
class Chip;
class IconButton;
class MenuButton;
class NoticeStack;
class PageHeader;
class SearchField;
class SegmentedButtons;
class SplitButton;
class StateView;
class TileStrip;
}  // namespace qd::ui

namespace qd::ui::pages::what_if {

class ConflictCard;
class LimitBoard;
class WeightTable;

/// What if: weights and limits are dragged, and risk, tracking error, limits and cost follow. Nothing is
/// ordered from here, and nothing is recorded.
class WhatIfPage final : public shell::Page {
    Q_OBJECT

public:
    WhatIfPage(const shell::PageContext& context, QWidget* parent);
    ~WhatIfPage() override;

    void refresh() override;
    /// "positions", "run 12", or a symbol.
    void openItem(const QString& what) override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("what-if"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    [[nodiscard]] WeightTable* weights() const { return m_weights; }
    [[nodiscard]] LimitBoard* limits() const { return m_limits; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] Latest* latest() const { return m_latest; }
    /// What is shown now; null while there is nothing.
    [[nodiscard]] const DisplayPtr& shown() const { return m_shown; }
    [[nodiscard]] const Manner& manner() const { return m_manner; }

    void setManner(const Manner& manner);
    /// Solves for the goal of the manner.
    void solve();
    /// Back to the start: weights, locks and limits. Can be undone.
    void reset();
    void saveTrades();
    /// Moves the draft to the last targets of a backtest; can be undone.
    void moveTo(RunId run);
    /// Starts anew from there; a notice offers the way back to what was tried out. With nothing but another
    /// risk model what was tried out goes on.
    void startFrom(const desk::WhatIfRequest& request);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Loaded {
        desk::WhatIfOffer offer;
        DisplayPtr display;  ///< null: there is nothing to start from
    };
    /// What was tried out when another start was chosen.
    struct Left {
        desk::WhatIfRequest request;
        DisplayPtr start;
        DraftPtr draft;
    };
    [[nodiscard]] static Result<Loaded> load(desk::Session& session, const desk::WhatIfRequest& request,
                                             const jobs::JobContext& job);
    void layOut();
    QWidget* makeWeightsCard();
    QWidget* makeLimitsSide();
    void wire();
    void addCommands();
    void addOrders();
    void addCommand(const char* id, const QString& title, const QKeySequence& keys, std::function<void()> run,
                    std::function<bool()> enabled = {});
    void fillStart(QMenu& menu);
    void fillTargets(QMenu& menu);
    void fillRisk(QMenu& menu);
    void fillGoals(QMenu& menu);
    void fillRoom(QMenu& menu);
    void arrange();
    void showLoaded(Loaded loaded);
    void showEmpty();
    void showError(const Error& error);
    void showNotes();
    void present(const DisplayPtr& display);
    /// Goes on from a start with a draft of it.
    void goOn(const DisplayPtr& start, const DraftPtr& draft);
    void offerBack(const Left& left);
    void showButtons();
    void ask(const Edit& edit, bool commit, const QString& words);
    void remember(const DraftPtr& before, const DraftPtr& after, const QString& words);

    shell::PageContext m_context;
    desk::WhatIfRequest m_request;
    desk::WhatIfOffer m_offer;
    Manner m_manner;
    DisplayPtr m_start;
    DisplayPtr m_shown;
    std::optional<Left> m_left;  ///< goes on with another risk model, or is offered again
    QString m_wanted;            ///< symbol to select once the table is there
    int m_turn = 0;
    Latest* m_latest;
    PageHeader* m_header;
    Chip* m_synthetic;
    MenuButton* m_from;
    MenuButton* m_risk;
    SplitButton* m_solve;
    IconButton* m_undo;
    IconButton* m_redo;
    QPushButton* m_reset;
    QPushButton* m_save;
    TileStrip* m_tiles;
    MenuButton* m_room;
    SegmentedButtons* m_show;
    SearchField* m_filter;
    WeightTable* m_weights;
    LimitBoard* m_limits;
    Card* m_limitsCard = nullptr;
    Card* m_weightsCard = nullptr;
    ConflictCard* m_conflict;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_side = nullptr;
    QScrollArea* m_scroll = nullptr;
    StateView* m_state;
};

}  // namespace qd::ui::pages::what_if
