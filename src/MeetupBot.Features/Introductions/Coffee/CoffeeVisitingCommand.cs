using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Announces a visit. Members in that area who take part in coffee rounds are asked whether they would like to meet.</summary>
internal sealed class CoffeeVisitingCommand(AskLocalsJob askLocalsJob, CoffeeCard coffeeCard, Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("coffee visiting", "You come to another area: who takes part in coffee there is told",
    [
        new(VisitForm.WhereField, "Where you will be, such as Lisbon", MaxLength: Area.MostCharacters + VisitForm.WhenLength)
        {
            TakesRest = true,
        },
        new(VisitForm.WhenField, "The days, such as 4-8 May", MaxLength: VisitForm.WhenLength),
    ]);

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        Take(context, command[VisitForm.WhereField], command[VisitForm.WhenField], fromForm: false);

    internal Reply Take(InteractionContext context, string? where, string? when, bool fromForm)
    {
        var reading = VisitReader.Read(context, TypedText.Line(where), TypedText.Line(when));
        if (reading.IsIncomplete)
            return new Reply.Open(VisitForm.Draw(reading.Where ?? "", reading.When ?? ""));
        if (reading.Problems.Count > 0)
        {
            var card = Refusals.DrawCard(
                string.Join('\n', reading.Problems.Values), new Button(Words.Change, new(CoffeeJoinForm.Name, CoffeeCard.Visit)));
            return fromForm ? new Reply.FormErrors(reading.Problems, card) : new Reply.Private(card);
        }

        var (first, last) = reading.Days!.Value;
        if (Known(context, reading.Where!, first, last) is { } known)
            return Refusals.Create((RichText)Words.VisitKnown(known.Area) + VisitText.WriteDays(known, context.Phrases) + ".");
        var visit = session.Visits.Add(new Visit
        {
            CommunityId = context.Caller.Space.CommunityId,
            MemberId = context.Caller.Id,
            Area = reading.Where!,
            FirstDay = first,
            LastDay = last,
            MadeAt = context.Now,
        });
        return new Reply.Replace(Saved(context, visit, askLocalsJob.Schedule(visit, coffeeCard.FindToday(context), context.Now)));
    }

    /// <summary>A member is asked only once about days that are already known.</summary>
    private Visit? Known(InteractionContext context, string where, LocalDate first, LocalDate last) => session.Visits
        .During(context.Caller.Space.CommunityId, first, last)
        .FirstOrDefault(visit => visit.MemberId == context.Caller.Id && Area.Key(visit.Area) == Area.Key(where));

    private static Card Saved(InteractionContext context, Visit visit, int asked) => new(
        new Block.Paragraph(
            new RichText([Words.VisitSaved, new Span.Strong(visit.Area), ", "]) + VisitText.WriteDays(visit, context.Phrases) + ". "
            + (asked == 0 ? Words.NobodyThere(visit.Area) : Words.AskedThere(asked))),
        new Block.Paragraph(Words.VisitCountsInRounds))
    {
        Tone = CardTone.Settled,
        Summary = Words.VisitTitle,
    };
}
