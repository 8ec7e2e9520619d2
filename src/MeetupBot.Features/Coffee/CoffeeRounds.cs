using System.Globalization;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Coffee;

/// <summary>Plans a community's next coffee round. Communities that are linked have one, by the settings that hold for them.</summary>
public static class CoffeeRounds
{
    /// <summary>To be called whenever settings, zone or links change.</summary>
    public static void Plan(Session session, TurnScope scope, CommunityId community)
    {
        foreach (var linked in session.Communities.Linked(community))
            session.Due.Cancel(KeyOf(linked));
        if (session.Communities.Find(community) is { CoffeeRhythm: not null } settings)
            Schedule(session, settings, Next(session, settings, scope.Options, scope.Now)!.Value);
    }

    /// <summary>After one that was planned for <paramref name="due"/>: one that ran late, after downtime, is followed by a pause at least.</summary>
    public static void PlanAfter(Session session, Community settings, MeetupsOptions options, Instant due, Instant now)
    {
        if (settings.CoffeeRhythm is not { } rhythm)
            return;
        var zone = settings.Zone ?? options.TimeZone;
        var after = Instant.Max(now + RoundCalendar.Pause(rhythm), due);
        Schedule(session, settings, RoundCalendar.Next(rhythm, settings.CoffeeHour, zone, after, due.InZone(zone).Date));
    }

    /// <summary>When the next round would be; null: there are none.</summary>
    public static Instant? Next(Session session, Community settings, MeetupsOptions options, Instant now)
    {
        if (settings.CoffeeRhythm is not { } rhythm)
            return null;
        var zone = settings.Zone ?? options.TimeZone;
        var last = session.Coffee.LastRound(settings.Id)?.DueAt.InZone(zone).Date;
        return RoundCalendar.Next(rhythm, settings.CoffeeHour, zone, now, last);
    }

    /// <summary>When it is planned; null: it is not.</summary>
    public static Instant? Planned(Session session, Community settings) => session.Due.Find(KeyOf(settings.Id))?.DueAt;

    private static void Schedule(Session session, Community settings, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = DueKinds.CoffeeRound,
        Key = KeyOf(settings.Id),
        DueAt = at,
        Payload = settings.Id.Value.ToString(CultureInfo.InvariantCulture),
    });

    private static string KeyOf(CommunityId community) =>
        string.Create(CultureInfo.InvariantCulture, $"{DueKinds.CoffeeRound}:{community.Value}");
}
