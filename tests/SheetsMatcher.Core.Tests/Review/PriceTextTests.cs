using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Core.Tests.Review;

public sealed class PriceTextTests
{
    [TestCase(0, 0, ExpectedResult = "")]
    [TestCase(1, 6, ExpectedResult = "Costs 1 match and 6 points against the best without it.")]
    [TestCase(2, 0, ExpectedResult = "Costs 2 matches against the best without it.")]
    [TestCase(0, 1, ExpectedResult = "Costs 1 point against the best without it.")]
    [TestCase(
        1,
        -4,
        ExpectedResult = "Costs 1 match, but brings 4 points, against the best without it."
    )]
    [TestCase(0, -4, ExpectedResult = "Brings 4 points against the best without it.")]
    [TestCase(-1, -4, ExpectedResult = "Brings 1 match and 4 points against the best without it.")]
    public string One_decision_says_what_it_loses_and_what_it_gains(int matches, int points) =>
        PriceText.Of(new DecisionPrice(matches, points));

    [TestCase(0, 0, ExpectedResult = "All decisions together cost nothing.")]
    [TestCase(
        1,
        6,
        ExpectedResult = "All decisions together cost 1 match and 6 points against the best "
            + "without them."
    )]
    [TestCase(
        -1,
        0,
        ExpectedResult = "All decisions together bring 1 match against the best without them."
    )]
    public string All_decisions_say_so_even_when_they_cost_nothing(int matches, int points) =>
        PriceText.OfAll(new DecisionPrice(matches, points));
}
