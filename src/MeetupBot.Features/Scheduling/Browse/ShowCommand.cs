using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>
/// Shows one meetup's card privately, with the viewer's own answer. Hosts also see what they need now; what else there is stands behind <c>Manage</c>.
/// </summary>
internal sealed class ShowCommand(
    IEnumerable<IMeetupButtons> meetupButtons,
    MeetupAccessService meetupAccessService,
    MeetupViewReader meetupViewReader,
    CardLinkReader cardLinkReader,
    RefusedCardService refusedCardService,
    MeetupSuggestions meetupSuggestions,
    WhichMeetupMenu whichMeetupMenu) : ICommand, IButton
{
    public const string ShowButton = ButtonNames.Show;

    /// <summary>The menu of a list. Its subject is the page, to go back to.</summary>
    public const string OpenMenu = "list.open";

    public static CommandSpec Spec { get; } = new("show", "One meetup: when, where, who, and your answer",
        [new("id", "Id of the meetup, such as K7Q2; left out, you choose one", Suggests: true, MaxLength: 20)]);

    public static IReadOnlyList<string> Buttons { get; } = [ShowButton, OpenMenu];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup show id: K7Q2", Words.HelpShow);

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        whichMeetupMenu.Ask(
            context, command["id"], Words.WhichToShow, Words.NothingPlanned, () => new(ShowButton), _ => true, only => Show(context, only.Id.Value), withPast: true)
        ?? Show(context, command["id"]);

    /// <summary>What was chosen in a menu takes the menu's place; a button on a card leaves its card.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        Show(context, WhichMeetupMenu.Read(press)) is Reply.Private { Card: var shown } answer
            ? press.Values.Count == 0 ? answer : new Reply.Replace(press.Action.Name == OpenMenu ? AddWayBack(shown, press.Action.Subject) : shown)
            : Refusals.Create(Words.OldButton);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) =>
        meetupSuggestions.Suggest(context, typing.Typed, _ => true);

    private static Card AddWayBack(Card shown, string page) => shown with
    {
        Blocks = [.. shown.Blocks, new Block.Buttons(new Button(Words.BackToList, new(ListCommand.PageButton, page)))],
    };

    private Reply Show(InteractionContext context, string? id)
    {
        if (meetupAccessService.RefuseUnlessFound(context, id, out var meetup) is { } missing)
            return missing;
        var view = cardLinkReader.Link(meetupViewReader.Read(meetup), context.Caller.Space.Id);
        var card = Card(context, view);
        var blocks = card.Blocks.ToList();
        if (Own(context, view) is { } own)
            blocks.Insert(FindFirstAnswer(blocks), new Block.Paragraph(own));
        // Calendar links and the id end the card.
        blocks.InsertRange(blocks is [.., Block.Footer] ? blocks.Count - 1 : blocks.Count, DrawBeside(context, meetup));
        return new Reply.Private(card with { Blocks = blocks, Files = context.Capabilities.PrivateFiles ? card.Files : [] });
    }

    /// <summary>What is about the meetup, and not an answer.</summary>
    private IEnumerable<Block> DrawBeside(InteractionContext context, Meetup meetup)
    {
        var isHost = meetup.IsHost(context.Caller.Id) || context.Caller.SeemsOrganizer;
        if (isHost)
        {
            foreach (var block in refusedCardService.DrawBlocks(meetup, context.Caller.Space, context.Channel?.Id))
                yield return block;
            if (CancelWindow.IsOpen(meetup, context.Now))
                yield return new Block.Buttons(OrganizerCard.DrawTakeBack(meetup.Id));
            if (OrganizerCard.DrawBrief(meetup, context.Now).ToList() is { Count: > 0 } row)
            {
                yield return new Block.Paragraph(Words.ForHosts);
                foreach (var block in row)
                    yield return block;
            }
        }

        if (!isHost || !OrganizerCard.HasManage(meetup))
            foreach (var button in meetupButtons.Select(source => source.Draw(context, meetup)).OfType<Button>())
                yield return new Block.Buttons(button);
    }

    /// <summary>Where the answer buttons begin, below <c>I'm here</c> and above what they do when it is full.</summary>
    private static int FindFirstAnswer(List<Block> blocks)
    {
        var at = blocks.FindIndex(block => block is Block.Buttons { Items: [{ Action.Name: ButtonNames.Going }, ..] });
        return at < 0 ? blocks.Count : at > 0 && blocks[at - 1] is Block.Paragraph { Text.Spans: [Span.Plain { Text: Words.FullGoingWaits }] } ? at - 1 : at;
    }

    private Card Card(InteractionContext context, MeetupView view) => view.Meetup switch
    {
        { State: MeetupState.Polling, PollClosesAt: not null } => PollCard.DrawOpen(
            view, meetupViewReader.Read(view.Meetup).Poll.BallotOf(context.Caller.Id), context.Capabilities, context.Now),
        { State: MeetupState.Polling } or { Time: null } => PollCard.DrawClosed(view, context.Now),
        _ => MeetupCard.Draw(view, context.Now, context.Caller.Id),
    };

    private static RichText? Own(InteractionContext context, MeetupView view) => view.Meetup.State switch
    {
        MeetupState.Scheduled => Words.Sentence(view.Guests[context.Caller.Id] is { } rsvp ? Words.YouAre(rsvp.Status) : Words.NotAnswered),
        _ => null,
    };
}
