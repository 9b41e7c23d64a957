// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the registry inside a transaction: all of it or nothing, and stale scanners write nothing.
#include <string>

#include "core/vault/vault.h"
#include "tests/core/vault/people_fixture.h"

namespace qd::vault::test {
namespace {

class TransactionWriterModelsTest : public PeopleWorkspaceTest {
protected:
    Status change(const std::function<Status(Writer&)>& what) {
        return vault->transact([&](Writer& writer) -> Result<AuditDraft> {
            QD_CHECK(what(writer));
            return AuditDraft{"ann", "model.test", "model 1", "{}"};
        });
    }
    ModelId addModel() {
        ModelId id;
        ModelRecord record;
        record.name = "lstm";
        record.purpose = "core";
        record.owner = record.developer = "ann";
        EXPECT_TRUE(change([&](Writer& writer) -> Status {
                        QD_TRY(id, writer.addModel(record));
                        return Ok{};
                    }).ok());
        return id;
    }
    std::string scan(ModelId model, std::int64_t token) {
        return codeOf(change([&](Writer& writer) -> Status {
            DriftScanRecord record;
            record.model = model;
            record.person = "ann";
            record.token = token;
            record.severity = "none";
            QD_CHECK(writer.addDriftScan(record, "report", "drift model 1"));
            return Ok{};
        }));
    }
    std::int64_t take(std::int64_t from, std::int64_t to) {
        std::int64_t token = 0;
        EXPECT_TRUE(change([&](Writer& writer) -> Status {
                        QD_TRY(token,
                               writer.takeLease({"drift model 1", "ann", 0, Timestamp::fromMillis(from),
                                                 Timestamp::fromMillis(to)}));
                        return Ok{};
                    }).ok());
        return token;
    }
};

TEST_F(TransactionWriterModelsTest, AScannerWhoseLeaseWasTakenOverWritesNothing) {
    const auto model = addModel();
    const auto slow = take(100, 200);
    const auto quick = take(300, 400);
    EXPECT_EQ(scan(model, slow), "busy");
    EXPECT_TRUE(vault->models().driftScans(model, 5)->empty()) << "nor is there a trace of it";
    EXPECT_EQ(scan(model, quick), "ok");
    EXPECT_EQ(scan(model, slow), "busy");
    EXPECT_EQ(vault->models().driftScans(model, 5)->size(), 1U);
    EXPECT_EQ(scan(model, 0), "busy") << "without a lease";
}

TEST_F(TransactionWriterModelsTest, AStepThatFailsLeavesTheModelWhereItWas) {
    const auto model = addModel();
    const auto failed = change([&](Writer& writer) -> Status {
        ModelEventRecord event;
        event.model = model;
        event.person = "ann";
        event.from = "draft";
        event.to = "trained";
        QD_CHECK(writer.moveModel(event));
        return Error{ErrorCode::Cancelled, "no"};
    });
    EXPECT_EQ(codeOf(failed), "cancelled");
    EXPECT_EQ(vault->models().models()->front().stage, "draft");
    EXPECT_TRUE(vault->models().modelEvents()->empty());
}

TEST_F(TransactionWriterModelsTest, ARunThatAModelRestsOnIsNotRemoved) {
    RunId run;
    ASSERT_TRUE(change([&](Writer& writer) -> Status {
                    RunRecord record;
                    record.kind = "training";
                    record.createdBy = "ann";
                    QD_TRY(run, writer.addRun(record, {{"model.qdmodel", "bytes"}}));
                    ModelRecord trained;
                    trained.name = "gat";
                    trained.run = run;
                    QD_CHECK(writer.addModel(trained));
                    return Ok{};
                }).ok());
    EXPECT_FALSE(change([&](Writer& writer) { return writer.removeRun(run); }).ok());
    EXPECT_EQ(vault->runs()->size(), 1U);
}

}  // namespace
}  // namespace qd::vault::test
