// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/column_mapping.h"

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"

using namespace qd;
using namespace qd::ui::wizards;
using Shape = ColumnMapping::Shape;
using Problem = ColumnMapping::Problem;

namespace {

ColumnMapping mappingOf(const std::string& csv) {
    WizardFixture fixture;
    const QString path = fixture.write("head.csv", csv);
    const auto preview = market::previewCsv(fixture.files, path.toStdString(), 3);
    EXPECT_TRUE(preview.ok());
    return ColumnMapping::suggested(preview.value());
}

}  // namespace

TEST(ColumnMapping, OtherNamesOfALongFileAreRecognised) {
    const auto mapping = mappingOf("Trade Date,Ticker,PX_LAST,note\n2024-01-02,AAA,10,x\n");
    EXPECT_EQ(mapping.shape(), Shape::Long);
    EXPECT_EQ(mapping.column(PriceRole::Date), 0);
    EXPECT_EQ(mapping.column(PriceRole::Symbol), 1);
    EXPECT_EQ(mapping.column(PriceRole::Close), 2);
    EXPECT_EQ(mapping.column(PriceRole::Open), ColumnMapping::kNoColumn);
    EXPECT_EQ(mapping.problem(), Problem::None);
    const std::map<std::string, std::string> expected{
        {"Trade Date", "date"}, {"Ticker", "symbol"}, {"PX_LAST", "close"}};
    EXPECT_EQ(mapping.columns(), expected);
    EXPECT_EQ(mapping.passedOver(), std::vector<std::string>{"note"});
}

TEST(ColumnMapping, AWideFileMapsItsDateOnly) {
    const auto mapping = mappingOf("Datum,AAA,BBB\n2024-01-02,10,20\n");
    EXPECT_EQ(mapping.shape(), Shape::Wide);
    EXPECT_EQ(mapping.column(PriceRole::Date), 0);
    EXPECT_EQ(mapping.column(PriceRole::Close), ColumnMapping::kNoColumn);
    EXPECT_EQ(mapping.problem(), Problem::None);
    const std::map<std::string, std::string> expected{{"Datum", "date"}};
    EXPECT_EQ(mapping.columns(), expected);
    EXPECT_EQ(mapping.symbols(), (std::vector<std::string>{"AAA", "BBB"}));
}

TEST(ColumnMapping, ANameOfTheContractThatIsSkippedIsPassedOverByTheReader) {
    auto mapping = mappingOf("date,symbol,close,adj_close\n2024-01-02,AAA,10,9\n");
    mapping.set(PriceRole::AdjClose, ColumnMapping::kNoColumn);
    EXPECT_EQ(mapping.columns().at("adj_close"), "");
    mapping.set(PriceRole::Close, 3);
    EXPECT_EQ(mapping.columns().at("adj_close"), "close");
    EXPECT_EQ(mapping.columns().at("close"), "");
}

TEST(ColumnMapping, AColumnHasOneRole) {
    auto mapping = mappingOf("date,symbol,close,open\n2024-01-02,AAA,10,9\n");
    mapping.set(PriceRole::High, 3);
    EXPECT_EQ(mapping.column(PriceRole::High), 3);
    EXPECT_EQ(mapping.column(PriceRole::Open), ColumnMapping::kNoColumn);
}

TEST(ColumnMapping, NamesWhatIsMissing) {
    auto mapping = mappingOf("day,RIC,price paid\n2024-01-02,AAA,10\n");
    EXPECT_EQ(mapping.shape(), Shape::Wide);
    mapping.setShape(Shape::Long);
    EXPECT_EQ(mapping.problem(), Problem::NoSymbol);
    mapping.set(PriceRole::Symbol, 1);
    EXPECT_EQ(mapping.problem(), Problem::NoClose);
    mapping.set(PriceRole::Close, 2);
    EXPECT_EQ(mapping.problem(), Problem::None);
    mapping.set(PriceRole::Date, ColumnMapping::kNoColumn);
    EXPECT_EQ(mapping.problem(), Problem::NoDate);
}

TEST(ColumnMapping, AWideFileWithAPriceFieldIsReallyLong) {
    auto mapping = mappingOf("date,symbol,close\n2024-01-02,AAA,10\n");
    mapping.setShape(Shape::Wide);
    EXPECT_EQ(mapping.problem(), Problem::ReadAsLong);
}
