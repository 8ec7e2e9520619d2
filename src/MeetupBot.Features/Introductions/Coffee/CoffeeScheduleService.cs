using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Plans a community's next coffee round. Linked communities share one round, by the settings that apply to them.</summary>
internal sealed class CoffeeScheduleService(Session session, IClock clock, EffectiveSettings effective)
{
    /// <summary>Call this whenever settings, zone or links change.</summary>
    public void Plan(CommunityId community)
    {
        foreach (var linked in session.Communities.Linked(community))
            session.Due.Cancel(KeyOf(linked));
        if (session.Communities.Find(community) is { CoffeeRhythm: not null } settings)
            Schedule(settings, FindNext(settings, clock.GetCurrentInstant())!.Value);
    }

    /// <summary>
    /// Plans the round after the one that was due at <paramref name="due"/>. A late round, after downtime, is followed by a minimum pause.
    /// </summary>
    public void PlanAfter(Domain.Communities.Community settings, Instant due, Instant now)
    {
        if (settings.CoffeeRhythm is not { } rhythm)
            return;
        var zone = effective.ZoneOf(settings);
        var after = Instant.Max(now + RoundCalendar.Pause(rhythm), due);
        Schedule(settings, RoundCalendar.Next(rhythm, settings.CoffeeHour, zone, after, due.InZone(zone).Date));
    }

    /// <summary>When the next round would be; null when there are none.</summary>
    public Instant? FindNext(Domain.Communities.Community settings, Instant now)
    {
        if (settings.CoffeeRhythm is not { } rhythm)
            return null;
        var zone = effective.ZoneOf(settings);
        var last = session.Coffee.LastRound(settings.Id)?.DueAt.InZone(zone).Date;
        return RoundCalendar.Next(rhythm, settings.CoffeeHour, zone, now, last);
    }

    /// <summary>When the next round is planned; null when it is not.</summary>
    public Instant? FindPlanned(Domain.Communities.Community settings) => session.Due.Find(KeyOf(settings.Id))?.DueAt;

    /// <summary>"every two weeks, Monday at 10:00, in pairs; the next on Mon 7 Dec 10:00".</summary>
    public RichText Describe(InteractionContext context, Domain.Communities.Community community)
    {
        if (community.CoffeeRhythm is not { } rhythm)
            return Words.RhythmOff;
        RichText text = Words.RoundsAre(Words.RhythmWord(rhythm), community.CoffeeHour, Words.SizeWord(community.CoffeeSize));
        return FindPlanned(community) is { } next ? text + Words.TheNextOn + context.Phrases.Until(next) : text;
    }

    private void Schedule(Domain.Communities.Community settings, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = CoffeeRoundJob.Kind,
        Key = KeyOf(settings.Id),
        DueAt = at,
        Payload = CommunityPayload.Write(settings.Id),
    });

    private static string KeyOf(CommunityId community) =>
        string.Create(CultureInfo.InvariantCulture, $"{CoffeeRoundJob.Kind}:{community.Value}");
}
