using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Asks which meetup a command without an id is about, by title and time. It offers what the viewer sees from here, and what they host.
/// </summary>
internal sealed class WhichMeetupMenu(MeetupAccessService meetupAccessService, Session session)
{
    private const int Most = 25;
    private const int LabelLength = 75;
    private const int LeastOfMistyped = 4;

    /// <summary>How many upcoming meetups are looked through.</summary>
    private const int MostRead = 100;

    /// <param name="typed">What was typed in the place of an id.</param>
    /// <param name="question">Asks which, and says what will be done with it.</param>
    /// <param name="none">The answer where none of those that are planned fits.</param>
    /// <param name="action">Makes what the menu sends with the chosen id; it may keep what was typed beside.</param>
    /// <param name="fits">Which meetups the command can do something with.</param>
    /// <param name="take">What is done when only one is like the typed text. Null: it is offered as a button, because the command ends something.</param>
    /// <param name="withPast">Whether what the viewer took part in is looked through too, where nothing that is planned is like the typed text.</param>
    /// <returns>Null when the typed text names a meetup, or none of those that are offered is like it.</returns>
    public Reply? Ask(
        InteractionContext context, string? typed, string question, string none, Func<ActionId> action, Func<Meetup, bool> fits, Func<Meetup, Reply>? take = null, bool withPast = false)
    {
        var isBlank = string.IsNullOrWhiteSpace(typed);
        if (!isBlank && meetupAccessService.Find(context, typed) is not null)
            return null;
        var all = List(context).ToList();
        var words = isBlank ? "" : typed!.Trim(' ', '`', '"');
        var known = all.Where(fits).Where(meetup => isBlank || IsLike(meetup, words)).ToList();
        List<Meetup> past = known.Count == 0 && withPast && !isBlank ? [.. ListPast(context)] : [];
        if (known.Count == 0)
            known = [.. past.Where(meetup => IsLike(meetup, words))];
        // Of a title with a slip nothing is done unasked.
        var isMistyped = known.Count == 0 && !isBlank;
        if (isMistyped)
            known = [.. all.Where(fits).Concat(past).Where(meetup => IsMistyped(meetup, words))];
        if (known.Count == 0)
            return isBlank ? DrawNothing(context, all.Count == 0 ? Words.NothingPlanned : none) : null;
        if (take is not null && !isBlank && !isMistyped && known is [var taken])
            return take(taken);
        var chosen = action();
        // What a menu sends keeps what was typed beside; a button's subject is the meetup.
        if (!isBlank && known is [var only] && (take is null || chosen.Subject.Length == 0))
            return Offer(context, typed!, question, only, chosen);
        return new Reply.Private(new Card(
            new Block.Paragraph(isBlank ? question : Words.DidYouMeanMeetup(typed!)),
            Draw(context, known, chosen))
        {
            Tone = CardTone.Open,
            Summary = question,
        });
    }

    private static Reply.Private Offer(InteractionContext context, string typed, string question, Meetup only, ActionId action) => new(new Card(
        new Block.Paragraph(Words.DidYouMeanThis(typed)),
        new Block.Buttons(new Button(WriteLabel(context, only), action with { Subject = only.Id.Value })))
    {
        Tone = CardTone.Open,
        Summary = question,
    });

    /// <summary>A menu of some meetups, of which as many are offered as every platform can show.</summary>
    public static Block.Menu Draw(InteractionContext context, IEnumerable<Meetup> meetups, ActionId action, string? placeholder = null) =>
        new(action, placeholder ?? Words.ChooseMeetup, [.. meetups.Take(Most).Select(meetup => new MenuOption(WriteLabel(context, meetup), meetup.Id.Value))]) { Min = 1 };

    private static Reply DrawNothing(InteractionContext context, string text) =>
        context.Caller.Community.Proposers == Proposers.Everyone || context.Caller.SeemsOrganizer
            ? Refusals.Create(text, new Button(Words.ProposeTitle, new(ButtonNames.Propose)))
            : Refusals.Create(text);

    /// <summary>The id in a press of such a menu, or of a button about one meetup.</summary>
    public static string? Read(ComponentInteraction press) => press.Values is [var chosen] ? chosen : press.Action.Subject;

    /// <summary>Theirs first, then those of others that they see; the next first.</summary>
    private IEnumerable<Meetup> List(InteractionContext context)
    {
        var hosted = session.Meetups.HostedBy(context.Caller.Id).Where(meetup => meetup.IsUpcoming).ToList();
        var seen = session.Meetups.Upcoming(context.Caller.Community.Id, context.Viewer, context.Now, MostRead);
        var first = hosted.Select(meetup => meetup.Id).ToHashSet();
        return hosted.OrderBy(meetup => meetup.NextAt ?? meetup.PollClosesAt).Concat(seen.Where(meetup => !first.Contains(meetup.Id)));
    }

    /// <summary>Over or cancelled, of those that the viewer hosted or answered; the last first.</summary>
    private IEnumerable<Meetup> ListPast(InteractionContext context)
    {
        var viewer = context.Caller.Id;
        return session.Meetups.HostedBy(viewer).Select(meetup => meetup.Id)
            .Concat(session.Rsvps.Rsvps(viewer).Keys).Concat(session.Polls.Voted(viewer)).Distinct()
            .Select(id => meetupAccessService.Find(context, id.Value)).OfType<Meetup>()
            .Where(meetup => meetup is { IsUpcoming: false, Introduction: null })
            .OrderByDescending(meetup => meetup.Span?.Start ?? meetup.ChangedAt);
    }

    /// <summary>Its title was typed, or a part of it, or its id with one wrong letter.</summary>
    private static bool IsLike(Meetup meetup, string typed) =>
        typed.Length > 0 && (meetup.Title.Contains(typed, StringComparison.OrdinalIgnoreCase)
            || (typed.Length == meetup.Id.Value.Length && typed.ToUpperInvariant().Zip(meetup.Id.Value).Count(pair => pair.First != pair.Second) == 1));

    /// <summary>As many words in a row as were typed are its title's, but for a slip.</summary>
    private static bool IsMistyped(Meetup meetup, string typed)
    {
        var (words, count) = (meetup.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), typed.Split(' ').Length);
        return typed.Length >= LeastOfMistyped && Enumerable.Range(0, Math.Max(0, words.Length - count + 1))
            .Any(start => TypingSlip.Is(typed, string.Join(' ', words.Skip(start).Take(count))));
    }

    /// <summary>The title is shortened, never the time.</summary>
    private static string WriteLabel(InteractionContext context, Meetup meetup)
    {
        var when = meetup.Time is { } time ? context.Phrases.ForMenu(time, meetup.Duration) : Words.PollInMenu;
        var end = $" · {when} · {meetup.Id}";
        return DisplayText.Shorten(meetup.Title, LabelLength - end.Length) + end;
    }
}
