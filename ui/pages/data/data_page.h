// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/data_presenter.h"
#include "ui/shell/page.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace qd::ui {
class Card;
class PageHeader;
class StateView;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::data {

class CoverageCard;
class DataInspector;
class FindingsCard;
class PriceCard;

/// The price data sets of the workspace, what the checks found in them, the prices of a finding's symbol, and
/// where closes are missing. Items are named by the data set's number.
class DataPage final : public shell::Page {
    Q_OBJECT

public:
    enum class Tab { Findings, Coverage };

    DataPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;
    void openItem(const QString& what) override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("quality-findings"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

private:
    /// What refresh() reads off the GUI thread.
    struct Loaded {
        DataPresenter::ViewPtr view;
        int sessionsBehind = 0;  ///< of the newest data set
    };

    void addActions();
    void addCommands();
    void compose();
    [[nodiscard]] QWidget* composeContent();
    void wire();
    void wireParts();
    void showLoading();
    void showView(Loaded loaded);
    void showNotices(int sessionsBehind);
    void showError(const Error& error);
    void showSelectedDataset(bool fresh);
    /// Brings chart and inspector in step with the selected finding; says which.
    const market::QualityFinding* showSelectedFinding();
    void loadUses();
    void selectWanted();
    bool selectDataset(DatasetId id);
    void showSymbol(const QString& symbol);
    void showTab(Tab tab);
    void findingChosen();
    void datasetChosen(int row);

    shell::PageContext m_context;
    DataPresenter m_presenter;
    PageHeader* m_header;
    QList<QPushButton*> m_imports;
    QWidget* m_content;
    StateView* m_states;
    Card* m_datasetCard;
    models::BlotterView* m_datasets;
    TileStrip* m_tiles;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QSplitter* m_split;
    FindingsCard* m_findings;
    PriceCard* m_prices;
    CoverageCard* m_coverage;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    DataInspector* m_inspector;
    QString m_wanted;      ///< the data set to select once the list is there
    int m_turn = 0;        ///< of the newest refresh: an older answer is dropped
    bool m_quiet = false;  ///< what is selected now is not the user's doing
};

}  // namespace qd::ui::pages::data
