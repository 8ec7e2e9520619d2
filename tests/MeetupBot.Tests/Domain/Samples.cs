using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain;

/// <summary>Minimal valid instances, for tests to change with <c>with</c>.</summary>
internal static class Samples
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 21, 10, 0);

    public static Meetup Meetup() => new()
    {
        Id = new MeetupId("K7Q2"),
        Community = new CommunityId(1),
        Space = new SpaceId(1),
        Audience = Audience.Community,
        Title = "Coffee",
        Organizer = new MemberId(1),
        State = MeetupState.Polling,
        Zone = DateTimeZone.Utc,
        CreatedAt = Now,
        ChangedAt = Now,
    };

    /// <summary>One time for each of these days of December.</summary>
    public static IEnumerable<MeetupTime> Days(params int[] days) =>
        days.Select(day => MeetupTime.At(Instant.FromUtc(2026, 12, day, 10, 0)));

    /// <param name="answers">One letter for each option by its id: Y yes, I if need be, N no, anything else unanswered.</param>
    public static Ballot Ballot(int member, string answers)
    {
        OptionSet At(string letters) => OptionSet.Create(answers.Index().Where(answer => letters.Contains(answer.Item)).Select(answer => answer.Index));
        return new Ballot(new MemberId(member), At("Y"), At("I"), At("YIN"));
    }
}
