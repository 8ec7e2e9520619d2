using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>A scheduled meetup in the channel: when, where, who, and the answer buttons.</summary>
internal static class MeetupCard
{
    /// <param name="reader">The only one who sees the card; null in a channel.</param>
    public static Card Draw(MeetupView view, Instant now, MemberId? reader = null) => view.Meetup.State switch
    {
        MeetupState.Cancelled => Cancelled(view, now),
        MeetupState.Over => Over(view, now),
        _ => Scheduled(view, now, reader),
    };

    /// <param name="going">How <c>Going</c> stands out.</param>
    public static Block.Buttons DrawAnswerButtons(MeetupId id, ButtonTone going = ButtonTone.Primary) => new(
        new Button(Words.Going, new(ButtonNames.Going, id.Value), going),
        new Button(Words.Maybe, new(ButtonNames.Maybe, id.Value)),
        new Button(Words.CantMakeIt, new(ButtonNames.Cant, id.Value)),
        new Button(Words.PlusOne, new(ButtonNames.PlusOne, id.Value)));

    /// <summary>It leads everybody to a page of their own, which a link on a card of all could not.</summary>
    private static Button DrawAddToCalendar(MeetupId id) => new(Words.AddToCalendar, new(ButtonNames.AddToCalendar, id.Value));

    /// <summary>The answers. Where all places are taken, what <c>Going</c> does then, which is nothing to press first.</summary>
    /// <param name="isQuiet">Whether another button stands out.</param>
    /// <param name="reader">The only one who sees it; null in a channel. Who has a place, or waits for one, is not told how to wait.</param>
    public static IEnumerable<Block> DrawAnswers(MeetupView view, bool isQuiet = false, MemberId? reader = null)
    {
        var isFull = view.Guests.Free == 0;
        if (isFull && !(reader is { } only && view.Guests[only] is { Status: RsvpStatus.Going or RsvpStatus.Waitlisted }))
            yield return new Block.Paragraph(Words.FullGoingWaits);
        yield return DrawAnswerButtons(view.Meetup.Id, isQuiet || isFull ? ButtonTone.Normal : ButtonTone.Primary);
    }

    public static RichText WriteWhenWhere(MeetupView view, Instant now) => RichText.Join(" · ",
    [
        view.Phrases(now).Span(view.Meetup.Time!.Value, view.Meetup.Duration),
        PlaceText.WriteWithMap(view.Meetup),
    ]);

    public static RichText WriteWhoIsComing(MeetupView view) => RichText.Join(" · ",
    [
        Words.WhoIsGoing(view.Guests, ListNamesWithGuests(view)),
        Names(view, RsvpStatus.Waitlisted, Words.OnTheWaitlist),
        Names(view, RsvpStatus.Maybe, Words.SaidMaybe),
    ]);

    /// <summary>What the others say to what somebody suggests.</summary>
    private static RichText WriteOthers(MeetupView view) => Names(view, RsvpStatus.Maybe, Words.SaidMaybe) ?? Words.NobodyElseSaidYes;

    /// <summary>Why this time was chosen. The only one who answered is named only while the list of those going names them, too.</summary>
    public static string WriteWhy(MeetupView view, Choice choice)
    {
        var answers = view.Poll.Ballots.Where(ballot => !ballot.Answered.IsEmpty).ToList();
        if (!IsWhoComes(view, choice))
            return Words.WhyThisTimeWon(choice, answers.Count);
        var only = answers is [var one] && one.Yes.Contains(choice.Option.Id) && view.Guests[one.Member] is { Status: RsvpStatus.Going }
            ? view.NameOf(one.Member)
            : null;
        return Words.WhyThisTime(choice, answers.Count, only);
    }

    /// <summary>Whether those who come are those who could by the poll: nobody is still asked, and nobody has answered otherwise since.</summary>
    private static bool IsWhoComes(MeetupView view, Choice choice)
    {
        var coming = view.Guests.Rsvps.Where(rsvp => rsvp.Status is RsvpStatus.Going or RsvpStatus.Waitlisted).ToList();
        return choice.Tally.IfNeedBe == 0
            && coming.TrueForAll(rsvp => rsvp.Guests == 0)
            && view.Poll.Ballots.Where(ballot => ballot.Yes.Contains(choice.Option.Id)).Select(ballot => ballot.Member).ToHashSet()
                .SetEquals(coming.Select(rsvp => rsvp.Member));
    }

    private static Card Scheduled(MeetupView view, Instant now, MemberId? reader)
    {
        var meetup = view.Meetup;
        var isSuggested = IsSuggested(view);
        var heading = isSuggested ? meetup.Title : Words.ItsOn + meetup.Title;
        var blocks = new List<Block>
        {
            new Block.Heading("", [new Span.Strong(heading)]) { Host = view.Host },
            new Block.Paragraph((isSuggested ? Words.Suggests(view.NameOf(meetup.Organizer)) : RichText.Empty) + WriteWhenWhere(view, now)),
        };
        if (meetup.Description is { } description)
            blocks.Add(new Block.Paragraph(description));
        if (view.LastTime is { } came)
            blocks.Add(new Block.Paragraph(Words.LastTimeCame(came)));
        if (view.Choice is { } choice)
            blocks.Add(new Block.Paragraph(WriteWhy(view, choice)));
        blocks.Add(new Block.Faces(isSuggested ? WriteOthers(view) : WriteWhoIsComing(view), view.Faces));
        if (view.Here.Count > 0)
            blocks.Add(new Block.Paragraph($"{Words.HereSoFar}: {Words.NamesFirst(Here(view))}"));
        // At the meetup one button stands out, and it is the one that people come for.
        var canCheckIn = CheckInWindow.IsOpen(meetup, now);
        if (canCheckIn)
            blocks.Add(new Block.Buttons(CheckInCard.DrawHereButton(meetup.Id)));
        blocks.AddRange(DrawAnswers(view, canCheckIn, reader).Select(block =>
            block is Block.Buttons row ? new Block.Buttons([.. row.Items, DrawAddToCalendar(meetup.Id)]) : block));
        blocks.Add(Block.Footer.OfId(meetup.Id.Value));
        return new Card(blocks)
        {
            Tone = CardTone.Settled,
            Files = [MeetupCalendarText.WriteFile(view)],
            Summary = heading,
        };
    }

    /// <summary>People who were introduced meet once a second one said yes. Until then somebody suggests it.</summary>
    private static bool IsSuggested(MeetupView view) => view.Meetup.Introduction is not null
        && !view.Guests.Rsvps.Any(rsvp => rsvp.Status == RsvpStatus.Going && rsvp.Member != view.Meetup.Organizer);

    /// <summary>The button stays a while after the end, because people often look at their phone again only then.</summary>
    private static Card Over(MeetupView view, Instant now)
    {
        var blocks = new List<Block>
        {
            new Block.Heading("", [new Span.Strong(view.Meetup.Title)]),
            new Block.Paragraph(RichText.Join(" · ", [view.Phrases(now).When(view.Meetup.Time!.Value), PlaceText.Write(view.Meetup)])),
            new Block.Faces(view.Here.Count > 0 ? Words.WereThere(Here(view)) : Words.WereGoing(ListNamesWithGuests(view)), view.Faces),
        };
        if (CheckInWindow.IsOpen(view.Meetup, now))
            blocks.Add(new Block.Buttons(CheckInCard.DrawHereButton(view.Meetup.Id)));
        blocks.Add(Block.Footer.OfId(view.Meetup.Id.Value));
        return new Card(blocks) { Summary = view.Meetup.Title };
    }

    private static Card Cancelled(MeetupView view, Instant now) => new(
        new Block.Paragraph(WriteCancelled(view, now)),
        view.Meetup.Time is null
            ? Block.Footer.OfId(view.Meetup.Id.Value)
            : new Block.Footer(Words.FileRemovesIt + " · " + new RichText([new Span.Code(view.Meetup.Id.Value)])))
    {
        Tone = CardTone.Off,
        Files = view.Meetup.Time is null ? [] : [MeetupCalendarText.WriteFile(view)],
        Summary = Words.IsCancelled(view.Meetup.Title),
    };

    /// <summary>"Coffee in Leeds on Sat 5 Dec is cancelled. Ana: "burst pipe"."</summary>
    public static RichText WriteCancelled(MeetupView view, Instant now)
    {
        RichText line = [new Span.Strong(view.Meetup.Title)];
        if (view.Meetup.Time is { } time)
            line = line + " on " + view.Phrases(now).When(time);
        return line + " is cancelled." + WriteReason(view);
    }

    /// <summary>The reason of a cancellation, after a space; empty if none was given.</summary>
    public static string WriteReason(MeetupView view) =>
        (view.Meetup.CancelReason, view.Meetup.CancelledBy) switch
        {
            ({ } why, { } by) => " " + Words.WhyCancelled(view.NameOf(by), why),
            ({ } why, null) => " " + why,
            _ => "",
        };

    /// <summary>Members who are going, with their guests: "Ben +1".</summary>
    public static List<string> ListNamesWithGuests(MeetupView view, MemberId? except = null) =>
        [
            .. view.Guests.With(RsvpStatus.Going)
                .Where(rsvp => rsvp.Member != except)
                .Select(rsvp => rsvp.Guests > 0 ? $"{view.NameOf(rsvp.Member)} +{rsvp.Guests}" : view.NameOf(rsvp.Member)),
        ];

    private static List<string> Here(MeetupView view) => [.. view.Here.Select(view.NameOf)];

    private static RichText? Names(MeetupView view, RsvpStatus status, string label)
    {
        var names = view.Guests.With(status).Select(rsvp => view.NameOf(rsvp.Member)).ToList();
        return names.Count == 0 ? null : $"{label}: {Words.NamesFirst(names)}";
    }
}
