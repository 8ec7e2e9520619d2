using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Coffee;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Configure;

/// <summary>The community's settings, for its organizers: a card with menus, and a form for the rest.</summary>
public sealed class SettingsCommand : ICommand, IAction, IFormAction
{
    public CommandSpec Spec { get; } = new("settings", "This community's zone, channel, organizers, reminders, coffee rounds (organizers only)", []);

    public IReadOnlyList<string> Actions { get; } =
        [Cards.Actions.Settings, Cards.Actions.SettingsChannel, Cards.Actions.SettingsOrganizers, Cards.Actions.SettingsProposers];

    public IReadOnlyList<string> Forms { get; } = [Cards.Actions.SettingsForm];

    public Reply Run(Turn turn, CommandInteraction command) => NotAllowed(turn) ?? new Reply.Private(SettingsCard.Of(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => NotAllowed(turn) ?? press.Action.Name switch
    {
        Cards.Actions.SettingsChannel => SetChannel(turn, press),
        Cards.Actions.SettingsOrganizers => SetOrganizers(turn, press),
        Cards.Actions.SettingsProposers => SetProposers(turn, press),
        _ => new Reply.Open(SettingsForm.Of(turn)),
    };

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (NotAllowed(turn) is { } refusal)
            return refusal;
        var problems = new Dictionary<string, string>();
        var community = SettingsForm.Read(turn.Caller.Community, form.Fields, problems);
        if (problems.Count > 0)
        {
            var card = Refusals.Card(string.Join("\n", problems.Values), new Button(Words.Change, new(Cards.Actions.Settings)));
            return new Reply.FormErrors(problems, card);
        }

        turn.Session.Communities.Update(community with { ConfiguredAt = turn.Now });
        if (community != turn.Caller.Community)
            turn.Scope.Planner.PlanAll(community.Id);
        if (community.Zone != turn.Caller.Community.Zone)
            CoffeeRounds.Plan(turn.Session, turn.Scope, community.Id);
        return new Reply.Replace(SettingsCard.Of(turn, Words.SavedSettings));
    }

    internal static Reply? NotAllowed(Turn turn) =>
        turn.Caller.IsOrganizer ? null : Refusals.Say(Words.OnlyOrganizers("change the settings", turn.Capabilities.OrganizersByRight));

    private static Reply SetChannel(Turn turn, ComponentInteraction press)
    {
        if (press.Values.Count > 1)
            return Refusals.Say(Words.MenuChanged);
        var space = turn.Caller.Space with { AnnounceChannel = press.Values.FirstOrDefault() };
        turn.Session.Communities.Update(space);
        turn.Scope.LinkedCards.CatchUp(space);
        turn.Session.Communities.Update(turn.Caller.Community with { ConfiguredAt = turn.Now });
        return Saved(turn);
    }

    private static Reply SetOrganizers(Turn turn, ComponentInteraction press)
    {
        var members = press.Named.Values.Where(person => !person.IsBot)
            .Select(person => turn.Session.Members.See(turn.Caller.Space, Sightings.Of(person), turn.Now).Member.Id)
            .ToList();
        // The menu shows this platform's people only; the others stay.
        var elsewhere = turn.Session.Communities.Organizers(turn.Caller.Community.Id).Except(SettingsCard.OrganizersHere(turn).Select(account => account.MemberId));
        turn.Session.Communities.SetOrganizers(turn.Caller.Space.CommunityId, [.. members, .. elsewhere]);
        turn.Session.Communities.Update(turn.Caller.Community with { ConfiguredAt = turn.Now });
        return Saved(turn);
    }

    private static Reply SetProposers(Turn turn, ComponentInteraction press)
    {
        if (press.Values is not [SettingsCard.Everyone or SettingsCard.Organizers])
            return Refusals.Say(Words.MenuChanged);
        turn.Session.Communities.Update(turn.Caller.Community with
        {
            Proposers = press.Values[0] == SettingsCard.Organizers ? Storage.Proposers.Organizers : Storage.Proposers.Everyone,
            ConfiguredAt = turn.Now,
        });
        return Saved(turn);
    }

    private static Reply.Replace Saved(Turn turn) => new(SettingsCard.Of(turn, Words.SavedSettings));
}
