using MeetupBot.Chat.Text;
using NodaTime;

namespace MeetupBot.Tests.Chat.Text;

public sealed class DistanceTextTests
{
    [Theory]
    [InlineData(24, 1, "tomorrow")]
    [InlineData(-30, 1, "yesterday")]
    [InlineData(30, 2, "in 2 days")]
    [InlineData(20, 1, "in 20 hours")]
    [InlineData(24, null, "in 24 hours")]
    [InlineData(-30, null, "30 hours ago")]
    [InlineData(36, null, "in 2 days")]
    public void One_night_is_tomorrow_and_of_unknown_nights_hours_are_counted(int hours, int? nights, string expected) =>
        Assert.Equal(expected, DistanceText.Format(Duration.FromHours(hours), nights));
}
