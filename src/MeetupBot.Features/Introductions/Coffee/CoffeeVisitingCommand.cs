using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>In town: those in that area who take part in coffee rounds are asked whether they would like to meet.</summary>
internal sealed class CoffeeVisitingCommand(AskLocals askLocals, CoffeeCard coffeeCard, Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("coffee visiting", "You come to another area: who takes part in coffee there is told",
    [
        new(VisitForm.WhereField, "Where you will be, such as Lisbon", MaxLength: Area.MostCharacters + VisitForm.WhenLength) { TakesRest = true },
        new(VisitForm.WhenField, "The days, such as 4-8 May", MaxLength: VisitForm.WhenLength),
    ]);

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command) =>
        Take(turn, command[VisitForm.WhereField], command[VisitForm.WhenField], fromForm: false);

    internal Reply Take(Turn turn, string? where, string? when, bool fromForm)
    {
        var reading = VisitReader.Read(turn, TypedText.Line(where), TypedText.Line(when));
        if (reading.IsIncomplete)
            return new Reply.Open(VisitForm.Of(reading.Where ?? "", reading.When ?? ""));
        if (reading.Problems.Count > 0)
        {
            var card = Refusals.Card(string.Join('\n', reading.Problems.Values), new Button(Words.Change, new(Actions.CoffeeForm, CoffeeCard.Visit)));
            return fromForm ? new Reply.FormErrors(reading.Problems, card) : new Reply.Private(card);
        }

        var (first, last) = reading.Days!.Value;
        if (Known(turn, reading.Where!, first, last) is { } known)
            return Refusals.Say((RichText)Words.VisitKnown(known.Area) + VisitText.Days(known, turn.Phrases) + ".");
        var visit = session.Visits.Add(new Visit
        {
            CommunityId = turn.Caller.Space.CommunityId,
            MemberId = turn.Caller.Id,
            Area = reading.Where!,
            FirstDay = first,
            LastDay = last,
            MadeAt = turn.Now,
        });
        return new Reply.Replace(Saved(turn, visit, askLocals.Schedule(visit, coffeeCard.Today(turn), turn.Now)));
    }

    /// <summary>Those who live there are asked once about days that somebody has named already.</summary>
    private Visit? Known(Turn turn, string where, LocalDate first, LocalDate last) => session.Visits
        .During(turn.Caller.Space.CommunityId, first, last)
        .FirstOrDefault(visit => visit.MemberId == turn.Caller.Id && Area.Key(visit.Area) == Area.Key(where));

    private static Card Saved(Turn turn, Visit visit, int asked) => new(
        new Block.Paragraph(
            new RichText([Words.VisitSaved, new Span.Strong(visit.Area), ", "]) + VisitText.Days(visit, turn.Phrases) + ". "
            + (asked == 0 ? Words.NobodyThere(visit.Area) : Words.AskedThere(asked))),
        new Block.Paragraph(Words.VisitCountsInRounds))
    {
        Tone = CardTone.Settled,
        Summary = Words.VisitTitle,
    };
}
