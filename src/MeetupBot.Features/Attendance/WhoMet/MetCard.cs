using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer to "I met them".</summary>
internal sealed class MetCard(MetListReader metListReader, MetSoFarText metSoFarText, NameVisibilityReader nameVisibility)
{
    /// <param name="problem">What could not be noted, or null.</param>
    /// <param name="questions">Who else may be meant.</param>
    public Card DrawNoted(InteractionContext context, IReadOnlyList<Encounter> said, string? problem, IEnumerable<Block> questions)
    {
        var by = context.Caller.Id;
        var named = MemberMenu.ListEntries(nameVisibility.ReadFor(by), [.. said.Select(encounter => encounter.Other(by))]);
        var met = metListReader.Read(by, said, named);
        return new Card(
        [
            new Block.Paragraph(RichText.Join(" ", [met.WriteNoted(), metSoFarText.Write(context), problem])),
            .. questions,
            .. MetOffersCard.DrawBlocks(met),
            new Block.Footer(Words.BetweenYou(context.Caller.Member.Visibility) + Words.TakeBackAnyTime),
            new Block.Buttons(new Button(Words.TakeItBack, new(MetCommand.UndoButton, EncounterKeys.Write(said))), WhoSeesButtons.Draw()),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.NotedShort,
        };
    }

    /// <param name="names">The members whose encounter was taken back.</param>
    /// <param name="stillSaid">The members who still say that they met.</param>
    public static Card DrawTakenBack(IReadOnlyList<string> names, IReadOnlyList<string> stillSaid) => new(
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
