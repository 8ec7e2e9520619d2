using System.Globalization;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Membership;

/// <summary>Schedules that a platform is asked again who somebody is.</summary>
internal sealed class WhoSchedule(Session session, IClock clock)
{
    /// <summary>The kind of the job.</summary>
    public const string Kind = "member.who";

    private const int MostDoublings = 8;

    private static readonly Duration First = Duration.FromSeconds(15);

    /// <param name="asked">How often it was asked; each time the pause doubles, to about an hour.</param>
    public void AskAgain(MemberId member, int asked) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = $"{Kind}:{member}",
        MemberId = member,
        DueAt = clock.GetCurrentInstant() + First * (1L << Math.Min(asked, MostDoublings)),
        Payload = asked.ToString(CultureInfo.InvariantCulture),
    });
}
