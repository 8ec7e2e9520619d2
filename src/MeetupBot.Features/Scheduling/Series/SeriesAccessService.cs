using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Decides which series a person may see and manage, and explains refusals.</summary>
internal sealed class SeriesAccessService(AudienceReader audienceReader, Session session)
{
    /// <summary>Those of the caller's community that they see here, the oldest first. Others take no place among them.</summary>
    /// <param name="isAsked">Which of these are asked for. Null: all.</param>
    public IReadOnlyList<MeetupSeries> ListSeen(InteractionContext context, int most, Func<MeetupSeries, bool>? isAsked = null) =>
    [
        .. session.Communities.Linked(context.Caller.Space.CommunityId)
            .SelectMany(community => session.Series.Of(community).Where(series => MaySee(context, series) && isAsked?.Invoke(series) != false).Take(most))
            .OrderBy(series => series.CreatedAt).Take(most),
    ];

    /// <returns>The refusal if there is none, or if the caller neither hosts it nor organizes its community.</returns>
    public Reply? RefuseUnlessHost(InteractionContext context, string? typed, string act, out MeetupSeries series)
    {
        series = (SeriesId.TryParse(typed, out var id) ? session.Series.Find(id) : null)!;
        if (series is null || !MaySee(context, series))
            return Refusals.Create(Words.NoSuchSeries(typed ?? ""));
        return IsHost(context, series) ? null : Refusals.Create(Words.OnlySeriesHosts(NameOf(series), act));
    }

    public bool IsHost(InteractionContext context, MeetupSeries series) =>
        TakesPart(context, series) || (IsOurs(context, series) && context.Caller.IsOrganizer);

    /// <summary>Whether it is offered to the caller to manage.</summary>
    public bool SeemsHost(InteractionContext context, MeetupSeries series) =>
        TakesPart(context, series) || (IsOurs(context, series) && context.Caller.SeemsOrganizer);

    public string NameOf(MeetupSeries series) =>
        series.Organizer is { } organizer ? session.Members.Find(organizer)?.Name ?? Words.FormerMember : Words.FormerMember;

    /// <summary>Who sees it, by who sees its channel now.</summary>
    public Audience ReadAudience(MeetupSeries series) =>
        session.Communities.FindSpace(series.Space) is { } space && audienceReader.Read(space, series.Channel) is not Audience.Unknown and var now
            ? AudienceRule.Follow(series.Audience, now == Audience.Community)
            : series.Audience;

    private bool MaySee(InteractionContext context, MeetupSeries series) =>
        TakesPart(context, series)
        || (context.Channel is { } here && here.Id == series.Channel && context.Caller.Space.Id == series.Space)
        || (!context.Caller.IsGuest && IsOurs(context, series) && ReadAudience(series) is (Audience.Community or Audience.Everybody));

    private bool TakesPart(InteractionContext context, MeetupSeries series) =>
        series.Organizer == context.Caller.Id || session.Series.Hosts(series.Id).Any(host => host.MemberId == context.Caller.Id);

    private bool IsOurs(InteractionContext context, MeetupSeries series) =>
        session.Communities.AreLinked(series.Community, context.Caller.Space.CommunityId);
}
