// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/data_presenter.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class Banner;
class Card;
class EmptyState;
class PageHeader;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::data {

class DataInspector;

/// The price data sets of the workspace, and what the checks found in them. Items are named by the data set's
/// number.
class DataPage final : public shell::Page {
    Q_OBJECT

public:
    DataPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;
    void openItem(const QString& what) override;

private:
    void compose();
    void addActions();
    void wire();
    void fitDatasets();
    void showLoading();
    void showView(DataPresenter::ViewPtr view);
    void showError(const Error& error);
    void showSelectedDataset();
    void showSelectedFinding();
    void selectWanted();
    void saveFindings(const QByteArray& bytes);

    shell::PageContext m_context;
    DataPresenter m_presenter;
    PageHeader* m_header;
    QPushButton* m_importPrices = nullptr;
    Banner* m_banner;
    EmptyState* m_empty;
    QWidget* m_content;
    Card* m_datasetCard;
    models::BlotterView* m_datasets;
    TileStrip* m_tiles;
    Card* m_findingCard;
    models::BlotterView* m_findings;
    QPushButton* m_save;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    DataInspector* m_inspector;
    QString m_wanted;  ///< the data set to select once the list is there
    int m_turn = 0;    ///< of the newest refresh: an older answer is dropped
};

}  // namespace qd::ui::pages::data
