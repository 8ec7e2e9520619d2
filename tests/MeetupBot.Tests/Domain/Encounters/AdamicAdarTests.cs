using MeetupBot.Domain.Encounters;

namespace MeetupBot.Tests.Domain.Encounters;

public sealed class AdamicAdarTests
{
    [Theory]
    [InlineData(2, 1.4427)]
    [InlineData(10, 0.4343)]
    [InlineData(100, 0.2171)]
    public void What_few_share_weighs_more(int frequency, double weight) => Assert.Equal(weight, AdamicAdar.Weight(frequency), 4);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void A_frequency_below_two_is_taken_as_two(int frequency) => Assert.Equal(AdamicAdar.Weight(2), AdamicAdar.Weight(frequency));
}
