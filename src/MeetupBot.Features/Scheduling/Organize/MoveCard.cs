using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>The organizer's cards around a move: the question before it, and what became of it.</summary>
internal static class MoveCard
{
    /// <param name="people">How many would be told.</param>
    /// <param name="alsoChanged">Names of the other fields of the same edit.</param>
    /// <param name="typed">The key of the draft as typed, for the form.</param>
    /// <param name="key">The key of the move.</param>
    public static Card DrawQuestion(
        InteractionContext context, Meetup before, Meetup moved, int people, IReadOnlyList<string> alsoChanged, string typed, string key)
    {
        var blocks = new List<Block>
        {
            new Block.Paragraph(Title(moved) + ": " + MoveText.Write(before, moved, context.Phrases) + ". " + Words.TellPeople(people)),
        };
        if (DrawZone(context, moved) is { } zone)
            blocks.Add(zone);
        if (alsoChanged.Count > 0)
            blocks.Add(new Block.Paragraph(Words.ChangesToo(alsoChanged)));
        blocks.Add(new Block.Buttons(
            new Button(Words.MoveAndTell, new(MoveButtons.MoveButton, key)),
            new Button(Words.Change, new(ButtonNames.Edit, typed)),
            new Button(Words.LeaveIt, new(MoveButtons.LeaveButton, key))));
        blocks.Add(Block.Footer.OfId(moved.Id.Value));
        return new Card(blocks) { Summary = Words.TellPeople(people) };
    }

    /// <param name="before">Null when nothing of its time changed.</param>
    /// <param name="told">What is said of the guests, with its buttons; null for nothing.</param>
    public static Card DrawSaved(InteractionContext context, Meetup? before, Meetup edited, RichText? told, params Button[] buttons)
    {
        var (time, phrases) = (edited.Time, context.Phrases);
        var what = time is null ? RichText.Empty
            : before is not null ? ", " + MoveText.Write(before, edited, phrases) + " (" + phrases.Distance(time.Value, edited.Duration) + ")"
            : edited.Time!.Value.DaysIn(edited.Duration) > 1 ? ", " + MoveText.WriteOne(edited, phrases)
            : ", " + phrases.Span(time.Value, edited.Duration);
        var blocks = new List<Block> { new Block.Paragraph((RichText)Words.SavedColon + Title(edited) + what + ".") };
        if (before is not null && DrawZone(context, edited) is { } zone)
            blocks.Add(zone);
        if (told is not null)
            blocks.Add(new Block.Paragraph(told));
        if (buttons.Length > 0)
            blocks.Add(new Block.Buttons(buttons));
        return Settled(context, edited, blocks, Words.Saved);
    }

    public static Card DrawLeft(InteractionContext context, Meetup meetup) => Settled(
        context, meetup, [new Block.Paragraph((RichText)Words.LeftAsItIs + Title(meetup) + ", " + MoveText.WriteOne(meetup, context.Phrases) + ".")], Words.LeftAsItWas);

    public static Card DrawTold(InteractionContext context, Meetup meetup, int people) =>
        Settled(context, meetup, [new Block.Paragraph(Title(meetup) + ": " + Words.ToldMove(people))], Words.ToldMove(people));

    /// <summary>Somebody changed the meetup since the move was shown.</summary>
    public static Card DrawStale(InteractionContext context, Meetup meetup, string typed)
    {
        var place = PlaceText.WriteWithMap(meetup) is { } where ? (RichText)" · " + where : RichText.Empty;
        return Refusals.DrawCard(
            Title(meetup) + Words.ChangedMeanwhile + MoveText.WriteOne(meetup, context.Phrases) + place + Words.YoursNotSaved,
            new Button(Words.Change, new(ButtonNames.Edit, typed)));
    }

    private static RichText Title(Meetup meetup) => [new Span.Strong(meetup.Title)];

    /// <summary>Who reads another clock sees the meetup's, too, because it is the one that was typed.</summary>
    private static Block.Paragraph? DrawZone(InteractionContext context, Meetup meetup) =>
        meetup.Time is { IsWholeDay: false } time && !meetup.Zone.Equals(context.Caller.Zone)
            ? new Block.Paragraph(Words.InItsZone(meetup.Zone.Id, MoveText.Range(time, meetup.Duration, meetup.Zone, context.Now)))
            : null;

    private static Card Settled(InteractionContext context, Meetup meetup, IEnumerable<Block> blocks, string summary) => new(
    [
        .. blocks,
        .. OrganizerCard.DrawBlocks(meetup, context.Now),
        Block.Footer.OfId(meetup.Id.Value),
    ])
    {
        Tone = CardTone.Settled,
        Summary = summary,
    };
}
