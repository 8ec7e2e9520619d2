using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>A host's cards around another number of places.</summary>
internal static class PlacesCard
{
    /// <param name="change">What would become of the guest list if the last to come had to wait.</param>
    /// <param name="key">The key of the edit as typed.</param>
    public static Card DrawQuestion(MeetupView view, GuestListChange change, string key, Instant now) => new(
        new Block.Paragraph(new RichText([new Span.Strong(view.Meetup.Title)]) + ", " + view.Phrases(now).When(view.Meetup.Time!.Value) + ": "
            + Words.TooManyFor(view.Guests.Taken, change.List.Capacity!.Value) + " "
            + RichText.Join(" ", [.. Say(view, change, Words.LastToCome)])),
        new Block.Buttons(
            new Button(Words.KeepEverybody, new(PlacesButtons.KeepButton, key)),
            new Button(Words.LastWait(change.Moved.Count(member => change.List[member]!.Status == RsvpStatus.Waitlisted)), new(PlacesButtons.WaitButton, key)),
            new Button(Words.Change, new(ButtonNames.Edit, key))),
        Block.Footer.OfId(view.Meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = Words.TooManyFor(view.Guests.Taken, change.List.Capacity!.Value),
    };

    /// <summary>The answer to an edit, with who got or lost a place.</summary>
    public static Card WithChange(Card saved, MeetupView view, GuestListChange change)
    {
        var said = RichText.Join(" ",
        [
            change.Promoted.Count == 0 ? null : Words.GotAPlace(Names(view, change.Promoted), change.Promoted.Count),
            .. Say(view, change, names => Words.MovedToWait(names, change.Moved.Count(member => change.List[member]!.Status == RsvpStatus.Waitlisted))),
        ]);
        return said.Spans.Count == 0 ? saved : saved with { Blocks = [saved.Blocks[0], new Block.Paragraph(said), .. saved.Blocks.Skip(1)] };
    }

    /// <summary>Who waits, and who keeps a place without a guest.</summary>
    private static IEnumerable<RichText> Say(MeetupView view, GuestListChange change, Func<string, string> waiting)
    {
        var parted = change.Moved.ToLookup(member => change.List[member]!.Status == RsvpStatus.Waitlisted);
        if (parted[true].ToList() is { Count: > 0 } waits)
            yield return waiting(Names(view, waits));
        if (parted[false].ToList() is { Count: > 0 } kept)
            yield return Words.WithoutGuests(Names(view, kept), kept.Count);
    }

    private static string Names(MeetupView view, IReadOnlyList<MemberId> members) => Words.List([.. members.Select(view.NameOf)]);
}
