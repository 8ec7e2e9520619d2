using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer to "I met them".</summary>
internal sealed class MetAnswer(MetLists metLists, MetSoFar metSoFar, Session session)
{
    public Card Noted(Turn turn, IReadOnlyList<Encounter> said, string? problem)
    {
        var by = turn.Caller.Id;
        var named = MemberMenus.Entries(new Naming(session, by), [.. said.Select(encounter => encounter.Other(by))]);
        var met = metLists.Of(by, said, named);
        return new Card(
        [
            new Block.Paragraph(RichText.Join(" ", [met.Noted(), metSoFar.Of(turn), problem])),
            .. MetOffers.Of(met),
            new Block.Small(Words.TakeBackAnyTime),
            new Block.Buttons(new Button(Words.TakeItBack, new(Actions.Unmet, EncounterKeys.Of(said)))),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.NotedShort,
        };
    }

    /// <param name="names">Of those concerned.</param>
    /// <param name="stillSaid">Of those who still say so.</param>
    public static Card TakenBack(IReadOnlyList<string> names, IReadOnlyList<string> stillSaid) => new(
        new Block.Paragraph(RichText.Join(" ",
        [
            Words.TakenBack(names),
            stillSaid.Count == 0 ? null : Words.StillSays(Words.List(stillSaid), stillSaid.Count),
            stillSaid.Count == 0 ? null : new RichText([new Span.Code("/meetup connections"), Words.StrikesIt]),
        ])))
    {
        Tone = CardTone.Settled,
        Summary = Words.Saved,
    };
}
