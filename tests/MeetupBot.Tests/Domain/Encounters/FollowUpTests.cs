using MeetupBot.Domain.Encounters;
using NodaTime;

namespace MeetupBot.Tests.Domain.Encounters;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData(14 * 24, false)]
    [InlineData((14 * 24) + 1, true)]
    public void After_two_weeks_it_is_too_late_to_ask_whom_people_met(int hours, bool isTooLate) =>
        Assert.Equal(isTooLate, FollowUp.IsTooLate(Samples.Now, Samples.Now + Duration.FromHours(hours)));
}
