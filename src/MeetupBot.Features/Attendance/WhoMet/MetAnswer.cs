using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer to "I met them".</summary>
internal sealed class MetAnswer(MetLists metLists, MetSoFar metSoFar, Session session)
{
    public Card Noted(InteractionContext context, IReadOnlyList<Encounter> said, string? problem)
    {
        var by = context.Caller.Id;
        var named = MemberMenus.Entries(new NameVisibility(session, by), [.. said.Select(encounter => encounter.Other(by))]);
        var met = metLists.Of(by, said, named);
        return new Card(
        [
            new Block.Paragraph(RichText.Join(" ", [met.Noted(), metSoFar.Of(context), problem])),
            .. MetOffers.Of(met),
            new Block.Footer(Words.TakeBackAnyTime),
            new Block.Buttons(new Button(Words.TakeItBack, new(ButtonNames.Unmet, EncounterKeys.Of(said)))),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.NotedShort,
        };
    }

    /// <param name="names">The members whose encounter was taken back.</param>
    /// <param name="stillSaid">The members who still say that they met.</param>
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
