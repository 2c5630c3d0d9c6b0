using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Tests.Review;

public sealed class DecisionTextTests
{
    [TestCase("", Decision.Undecided)]
    [TestCase("  ", Decision.Undecided)]
    [TestCase("Approve", Decision.Approve)]
    [TestCase("approve", Decision.Approve)]
    [TestCase("Approved ", Decision.Approve)]
    [TestCase("OK!", Decision.Approve)]
    [TestCase("yes.", Decision.Approve)]
    [TestCase("Reject", Decision.Reject)]
    [TestCase("REJECTED", Decision.Reject)]
    [TestCase("no", Decision.Reject)]
    [TestCase("Hold", Decision.Hold)]
    [TestCase("on hold", Decision.Hold)]
    [TestCase("wait", Decision.Hold)]
    [TestCase("End early", Decision.EndEarly)]
    [TestCase("ended early: moved away", Decision.EndEarly)]
    [TestCase("Withdraw mentor", Decision.WithdrawMentor)]
    [TestCase("withdraw mentee.", Decision.WithdrawMentee)]
    [TestCase("Approve: after Ruth's holiday", Decision.Unclear)]
    [TestCase("ok?", Decision.Unclear)]
    [TestCase("Approve after Ruth's holiday", Decision.Unclear)]
    [TestCase("!", Decision.Unclear)]
    [TestCase("TRUE", Decision.Unclear)]
    [TestCase("0", Decision.Unclear)]
    public void A_decision_is_read_as_people_write_it(string typed, Decision decision) =>
        Assert.That(DecisionText.Read(typed), Is.EqualTo(decision));
}
