// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>
#include <string>

#include "ui/pages/recommendations/ranking.h"
#include "ui/shell/page.h"

class QComboBox;
class QPushButton;

namespace qd::ui {
class Card;
class NoticeStack;
class PageHeader;
class StateView;
}  // namespace qd::ui

namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::recommendations {

class CriteriaDialog;
class RecommendationInspector;

/// Strategies ranked by the criteria of the workspace: what to deploy, monitor or reject, and why.
class RecommendationsPage final : public shell::Page {
    Q_OBJECT

public:
    RecommendationsPage(const shell::PageContext& context, QWidget* parent);
    ~RecommendationsPage() override;

    void refresh() override;
    /// Null while there is no strategy: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "12": selects the strategy that rests on run 12.
    void openItem(const QString& what) override;
    /// A run or a search.
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("recommendations"); }
    /// How the tables are arranged.
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    /// Shows the run (or the search) that the chosen strategy rests on.
    void openRun();
    void openCriteria();
    /// Ranks by the criteria of the dialog without keeping them.
    void tryCriteria();
    /// Keeps the criteria of the dialog in the workspace.
    void keepCriteria();

    [[nodiscard]] models::BlotterView* table() const { return m_table; }
    [[nodiscard]] models::BlotterView* inputs() const { return m_inputs; }
    [[nodiscard]] QComboBox* prices() const { return m_prices; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    [[nodiscard]] QPushButton* criteriaButton() const { return m_editCriteria; }
    [[nodiscard]] CriteriaDialog* criteria() const { return m_criteria; }
    [[nodiscard]] bool isEmpty() const;

private:
    void layOut();
    void wire();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                    std::function<bool()> enabled);
    void tellKeys();
    void showRanking(Result<RankingPtr> ranking);
    void showStrategies();
    void showEmpty();
    void showPrices();
    void showSelected(int row);
    void backToKept();
    void finishKeeping(const Status& kept);
    /// The chosen strategy; null when there is none.
    [[nodiscard]] const StrategyRow* chosen() const;
    bool select(RunId run);

    shell::PageContext m_context;
    bool m_mayKeep = true;
    RankingPtr m_ranking;
    RankingRequest m_request;
    RunId m_wanted;        ///< to be selected as soon as it is listed
    bool m_quiet = false;  ///< the page selects, not the user
    int m_turn = 0;
    PageHeader* m_header;
    NoticeStack* m_notices;
    QComboBox* m_prices;
    QPushButton* m_editCriteria;
    models::BlotterView* m_table;
    models::BlotterView* m_inputs;
    Card* m_inputsCard = nullptr;
    StateView* m_state = nullptr;
    CriteriaDialog* m_criteria = nullptr;
    QPointer<RecommendationInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::recommendations
