using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>One meetup's card, privately, with the viewer's own answer, and for its hosts what they can do with it.</summary>
internal sealed class ShowCommand(IEnumerable<IMeetupButtons> meetupButtons, MeetupAccess meetupAccess, MeetupDesk desk, MeetupSuggestions meetupSuggestions) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("show", "One meetup: when, where, who, and your answer",
        [new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20)]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Show];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup show id: K7Q2", Words.HelpShow);

    public Reply Run(Turn turn, CommandInteraction command) => Show(turn, command["id"]);

    public Reply Run(Turn turn, ComponentInteraction press) => Show(turn, press.Action.Subject);

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => meetupSuggestions.Of(turn, typing.Typed, _ => true);

    private Reply Show(Turn turn, string? id)
    {
        if (meetupAccess.Missing(turn, id, "show", out var meetup) is { } missing)
            return missing;
        var view = desk.View(meetup);
        var card = Card(turn, view);
        var own = Own(turn, view);
        var blocks = card.Blocks.ToList();
        if (own is not null)
            blocks.Add(new Block.Paragraph(own));
        if (meetup.IsHost(turn.Caller.Id) || turn.Caller.IsOrganizer)
            blocks.AddRange(OrganizerPanel.Of(meetup, turn.Now));
        foreach (var button in meetupButtons.Select(source => source.For(turn, meetup)).OfType<Button>())
            blocks.Add(new Block.Buttons(button));
        return new Reply.Private(card with { Blocks = blocks, Files = turn.Capabilities.PrivateFiles ? card.Files : [] });
    }

    private Card Card(Turn turn, MeetupView view) => view.Meetup switch
    {
        { State: MeetupState.Polling, PollClosesAt: not null } => PollCard.Open(view, desk.View(view.Meetup).Poll.BallotOf(turn.Caller.Id), turn.Capabilities, turn.Now),
        { State: MeetupState.Polling } or { Time: null } => PollCard.Closed(view, turn.Now),
        _ => MeetupCard.Render(view, turn.Now),
    };

    private static RichText? Own(Turn turn, MeetupView view) => view.Meetup.State switch
    {
        MeetupState.Scheduled => view.Guests[turn.Caller.Id] is { } rsvp ? Words.YouAre(rsvp.Status) : Words.NotAnswered,
        _ => null,
    };
}
