using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Chooses who takes turns in hosting a series.</summary>
internal sealed class SeriesHostButtons(SeriesAccessService seriesAccessService, SeriesCard seriesCard, SeriesRunService seriesRunService, Session session) : IButton
{
    public const string HostsButton = "series.hosts";
    public const string ChosenMenu = "series.hosts.who";
    private const int Most = 10;

    public static IReadOnlyList<string> Buttons { get; } = [HostsButton, ChosenMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (seriesAccessService.RefuseUnlessHost(context, press.Action.Subject, "change", out var series) is { } refusal)
            return refusal;
        if (press.Action.Name == HostsButton)
            return new Reply.Replace(Draw(context, series));
        var before = session.Series.Hosts(series.Id).ToDictionary(host => host.MemberId, host => host.Hosted);
        // Who joins the turns begins with the fewest, so that they neither host all of the next ones nor none.
        var least = before.Count == 0 ? 0 : before.Values.Min();
        var chosen = press.Named.Values.Where(person => person is { IsBot: false, HasLeft: false, IsGuest: not true })
            .Select(person => session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member.Id).Distinct().Take(Most);
        session.Series.SetHosts(series.Id, [.. chosen.Select(member => new SeriesHost { MemberId = member, Hosted = before.GetValueOrDefault(member, least) })]);
        return new Reply.Replace(seriesCard.Draw(context, seriesRunService.Run(series), Words.SeriesSaved));
    }

    private Card Draw(InteractionContext context, MeetupSeries series)
    {
        var hosts = session.Series.Hosts(series.Id).Select(host => host.MemberId).ToHashSet();
        return new Card(
            new Block.Paragraph(Words.HostsTakeTurns),
            new Block.Menu(new(ChosenMenu, series.Id.Value), Words.WhoHosts, [])
            {
                Source = MenuSource.Members,
                Min = 0,
                Max = Most,
                Chosen = [.. session.Members.Accounts([.. hosts]).Where(account => account.Platform == context.Platform && account.CommunityId == context.Caller.Space.CommunityId).Select(account => account.ExternalId).Distinct()],
            },
            Block.Footer.OfId(series.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = series.Title,
        };
    }
}
