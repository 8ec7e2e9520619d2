using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.News;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>The organizer's cards around a move: the question before it, and what became of it.</summary>
internal static class MoveCard
{
    /// <param name="why">How many would be told, and the day that has another meetup of its series.</param>
    /// <param name="typed">The key of the draft as typed, for the form.</param>
    /// <param name="key">The key of the move.</param>
    public static Card DrawQuestion(
        InteractionContext context, Meetup before, Meetup moved, (int People, LocalDate? Other) why, string typed, string key)
    {
        string?[] questions =
        [
            why.Other is { } day ? Words.AlsoADate(new TimePhrases(moved.Zone, context.Now).Plain(MeetupTime.OnDay(day))) : null,
            why.People > 0 ? Words.TellPeople(why.People) : null,
        ];
        var question = string.Join(' ', questions.Where(one => one is not null));
        var blocks = new List<Block>
        {
            new Block.Paragraph(Title(moved) + ": " + MoveText.Write(before, moved, context.Phrases) + ". " + question),
        };
        if (DrawZone(context, moved) is { } zone)
            blocks.Add(zone);
        if (ChangesText.Write(before, moved) is { Spans.Count: > 0 } others)
            blocks.Add(new Block.Paragraph(Words.WithIt + others + "."));
        var save = why.People == 0 ? Words.MoveAnyway : moved.Time == before.Time ? Words.SaveAndTell : Words.MoveAndTell;
        blocks.Add(DrawButtons(save, typed, key));
        blocks.Add(Block.Footer.OfId(moved.Id.Value));
        return new Card(blocks) { Summary = question };
    }

    /// <summary>The same of a poll's times.</summary>
    public static Card DrawPollQuestion(
        InteractionContext context,
        (Meetup Meetup, IReadOnlyList<MeetupTime> Times) before,
        (Meetup Meetup, IReadOnlyList<MeetupTime> Times) edited,
        int people,
        string typed,
        string key)
    {
        var (from, to) = (WriteTimes(before.Meetup, before.Times, context.Phrases), WriteTimes(edited.Meetup, edited.Times, context.Phrases));
        var blocks = new List<Block> { new Block.Paragraph(Title(edited.Meetup) + ": " + from + " → " + to + ". " + Words.AskedAnewAfter(people)) };
        if (ChangesText.Write(before.Meetup, edited.Meetup) is { Spans.Count: > 0 } others)
            blocks.Add(new Block.Paragraph(Words.WithIt + others + "."));
        blocks.Add(DrawButtons(Words.SaveAndTell, typed, key));
        blocks.Add(Block.Footer.OfId(edited.Meetup.Id.Value));
        return new Card(blocks) { Summary = Words.TellPeople(people) };
    }

    /// <param name="before">The meetup as the organizer or its guests knew it.</param>
    /// <param name="told">What is said of the guests, with its buttons; null for nothing.</param>
    public static Card DrawSaved(InteractionContext context, Meetup before, Meetup edited, RichText? told, params Button[] buttons)
    {
        var (time, phrases) = (edited.Time!.Value, context.Phrases);
        var isMoved = MoveRule.IsMoved(before, edited);
        var when = isMoved ? MoveText.WriteWithDistance(before, edited, phrases) : phrases.Span(time, edited.Duration);
        var blocks = new List<Block> { new Block.Paragraph((RichText)Words.SavedColon + Title(edited) + ", " + when + ".") };
        if (ChangesText.Write(before, edited) is { Spans.Count: > 0 } changes)
            blocks.Add(new Block.Paragraph(changes + "."));
        if (isMoved && DrawZone(context, edited) is { } zone)
            blocks.Add(zone);
        if (told is not null)
            blocks.Add(new Block.Paragraph(told));
        if (buttons.Length > 0)
            blocks.Add(new Block.Buttons(buttons));
        return Settled(context, edited, blocks, Words.Saved);
    }

    public static Card DrawLeft(InteractionContext context, Meetup meetup, IReadOnlyList<MeetupTime> times) => Settled(
        context, meetup, [new Block.Paragraph((RichText)Words.LeftAsItIs + Title(meetup) + ", " + WriteTimes(meetup, times, context.Phrases) + ".")], Words.LeftAsItWas);

    /// <summary>The times with both ends.</summary>
    public static RichText WriteTimes(Meetup meetup, IReadOnlyList<MeetupTime> times, TimePhrases phrases) =>
        RichText.Join(", ", times.Select(time => phrases.Range(time, meetup.Duration, bold: true)));

    /// <summary>Somebody changed the meetup since the move was shown.</summary>
    public static Card DrawStale(InteractionContext context, Meetup meetup, IReadOnlyList<MeetupTime> times, string typed)
    {
        var when = WriteTimes(meetup, times, context.Phrases);
        var place = PlaceText.WriteWithMap(meetup) is { } where ? (RichText)" · " + where : RichText.Empty;
        return Refusals.DrawCard(
            Title(meetup) + Words.ChangedMeanwhile + when + place + Words.YoursNotSaved,
            new Button(Words.Change, new(ButtonNames.Edit, typed)));
    }

    private static Block.Buttons DrawButtons(string save, string typed, string key) => new(
        new Button(save, new(MoveButtons.MoveButton, key)),
        new Button(Words.Change, new(ButtonNames.Edit, typed)),
        new Button(Words.LeaveIt, new(MoveButtons.LeaveButton, key)));

    private static RichText Title(Meetup meetup) => [new Span.Strong(meetup.Title)];

    /// <summary>Who reads another clock sees the meetup's, too, because it is the one that was typed.</summary>
    private static Block.Paragraph? DrawZone(InteractionContext context, Meetup meetup) =>
        meetup.Time is { IsWholeDay: false } time && !meetup.Zone.Equals(context.Caller.Zone)
            ? new Block.Paragraph(Words.InItsZone(ZoneNames.TimeOf(meetup.Zone), TimeText.Range(time, meetup.Duration, meetup.Zone, context.Now)))
            : null;

    private static Card Settled(InteractionContext context, Meetup meetup, IEnumerable<Block> blocks, string summary) => new(
    [
        .. blocks,
        .. OrganizerCard.DrawBrief(meetup, context.Now),
        Block.Footer.OfId(meetup.Id.Value),
    ])
    {
        Tone = CardTone.Settled,
        Summary = summary,
    };
}
