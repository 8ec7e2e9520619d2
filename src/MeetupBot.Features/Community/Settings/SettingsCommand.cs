using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;

namespace MeetupBot.Features.Community.Settings;

/// <summary>The community's settings, for its organizers: a card with menus, and a form for the rest.</summary>
internal sealed class SettingsCommand(CoffeeRounds coffeeRounds, LinkedCards linkedCards, ReminderPlanner planner, Session session, SettingsCard settingsCard, SettingsForm settingsForm) : ICommand, IAction, IFormAction
{
    public static CommandSpec Spec { get; } = new("settings", "This community's zone, channel, organizers, reminders, coffee rounds (organizers only)", []);

    public static IReadOnlyList<string> Buttons { get; } =
        [Actions.Settings, Actions.SettingsChannel, Actions.SettingsOrganizers, Actions.SettingsProposers];

    public static IReadOnlyList<string> Forms { get; } = [Actions.SettingsForm];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => turn.Caller.IsOrganizer
        ? new CommandHelp("/meetup settings", Words.HelpSettings)
        : null;

    public Reply Run(Turn turn, CommandInteraction command) => NotAllowed(turn) ?? new Reply.Private(settingsCard.Of(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => NotAllowed(turn) ?? press.Action.Name switch
    {
        Actions.SettingsChannel => SetChannel(turn, press),
        Actions.SettingsOrganizers => SetOrganizers(turn, press),
        Actions.SettingsProposers => SetProposers(turn, press),
        _ => new Reply.Open(settingsForm.Of(turn)),
    };

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (NotAllowed(turn) is { } refusal)
            return refusal;
        var problems = new Dictionary<string, string>();
        var community = SettingsForm.Read(turn.Caller.Community, form.Fields, problems);
        if (problems.Count > 0)
        {
            var card = Refusals.Card(string.Join("\n", problems.Values), new Button(Words.Change, new(Actions.Settings)));
            return new Reply.FormErrors(problems, card);
        }

        session.Communities.Update(community with { ConfiguredAt = turn.Now });
        if (community != turn.Caller.Community)
            planner.PlanAll(community.Id);
        if (community.Zone != turn.Caller.Community.Zone)
            coffeeRounds.Plan(community.Id);
        return new Reply.Replace(settingsCard.Of(turn, Words.SavedSettings));
    }

    internal static Reply? NotAllowed(Turn turn) =>
        turn.Caller.IsOrganizer ? null : Refusals.Say(Words.OnlyOrganizers("change the settings", turn.Capabilities.OrganizersByRight));

    private Reply SetChannel(Turn turn, ComponentInteraction press)
    {
        if (press.Values.Count > 1)
            return Refusals.Say(Words.MenuChanged);
        var space = turn.Caller.Space with { AnnounceChannel = press.Values.FirstOrDefault() };
        session.Communities.Update(space);
        linkedCards.CatchUp(space);
        session.Communities.Update(turn.Caller.Community with { ConfiguredAt = turn.Now });
        return Saved(turn);
    }

    private Reply SetOrganizers(Turn turn, ComponentInteraction press)
    {
        var members = press.Named.Values.Where(person => !person.IsBot)
            .Select(person => session.Members.See(turn.Caller.Space, Sightings.Of(person), turn.Now).Member.Id)
            .ToList();
        // The menu shows this platform's people only; the others stay.
        var elsewhere = session.Communities.Organizers(turn.Caller.Community.Id).Except(settingsCard.OrganizersHere(turn).Select(account => account.MemberId));
        session.Communities.SetOrganizers(turn.Caller.Space.CommunityId, [.. members, .. elsewhere]);
        session.Communities.Update(turn.Caller.Community with { ConfiguredAt = turn.Now });
        return Saved(turn);
    }

    private Reply SetProposers(Turn turn, ComponentInteraction press)
    {
        if (press.Values is not [SettingsCard.Everyone or SettingsCard.Organizers])
            return Refusals.Say(Words.MenuChanged);
        session.Communities.Update(turn.Caller.Community with
        {
            Proposers = press.Values[0] == SettingsCard.Organizers ? Storage.Proposers.Organizers : Storage.Proposers.Everyone,
            ConfiguredAt = turn.Now,
        });
        return Saved(turn);
    }

    private Reply.Replace Saved(Turn turn) => new(settingsCard.Of(turn, Words.SavedSettings));
}
