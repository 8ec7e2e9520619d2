using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Shows and changes the community's settings, for its organizers: a card with menus, and a form for the rest.</summary>
internal sealed class SettingsCommand(
    CoffeeRounds coffeeRounds,
    LinkedCards linkedCards,
    ReminderPlanner reminderPlanner,
    Session session,
    SettingsCard settingsCard,
    SettingsForm settingsForm) : ICommand, IButton, IForm
{
    public static CommandSpec Spec { get; } = new(
        "settings", "This community's zone, channel, organizers, reminders, coffee rounds (organizers only)", []);

    public static IReadOnlyList<string> Buttons { get; } =
        [ButtonNames.Settings, ButtonNames.SettingsChannel, ButtonNames.SettingsOrganizers, ButtonNames.SettingsProposers];

    public static IReadOnlyList<string> Forms { get; } = [ButtonNames.SettingsForm];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => context.Caller.IsOrganizer
        ? new CommandHelp("/meetup settings", Words.HelpSettings)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        NotAllowed(context) ?? new Reply.Private(settingsCard.Of(context));

    public Reply Run(InteractionContext context, ComponentInteraction press) => NotAllowed(context) ?? press.Action.Name switch
    {
        ButtonNames.SettingsChannel => SetChannel(context, press),
        ButtonNames.SettingsOrganizers => SetOrganizers(context, press),
        ButtonNames.SettingsProposers => SetProposers(context, press),
        _ => new Reply.Open(settingsForm.Of(context)),
    };

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (NotAllowed(context) is { } refusal)
            return refusal;
        var problems = new Dictionary<string, string>();
        var zone = SettingsForm.ReadZone(form.Fields, context.Now);
        var community = SettingsForm.Read(context.Caller.Community, form.Fields, zone, problems);
        if (problems.Count > 0)
        {
            var card = Refusals.Card(string.Join("\n", problems.Values), new Button(Words.Change, new(ButtonNames.Settings)));
            return new Reply.FormErrors(problems, zone?.AskOn(card, SettingsZoneButtons.Menu, context.Now) ?? card);
        }

        return Save(context, community, zone);
    }

    internal Reply Save(InteractionContext context, MeetupBot.Domain.Communities.Community community, ZoneReading? zone)
    {
        session.Communities.Update(community with { ConfiguredAt = context.Now });
        if (community != context.Caller.Community)
            reminderPlanner.PlanAll(community.Id);
        if (community.Zone != context.Caller.Community.Zone)
            coffeeRounds.Plan(community.Id);
        var saved = settingsCard.Of(context, $"{Words.SavedSettings} {zone?.Note}".TrimEnd());
        return new Reply.Replace(zone?.AskOn(saved, SettingsZoneButtons.Menu, context.Now) ?? saved);
    }

    internal static Reply? NotAllowed(InteractionContext context) =>
        context.Caller.IsOrganizer
            ? null
            : Refusals.Say(Words.OnlyOrganizers("change the settings", context.Capabilities.OrganizersByRight));

    private Reply SetChannel(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values.Count > 1)
            return Refusals.Say(Words.MenuChanged);
        var space = context.Caller.Space with { AnnounceChannel = press.Values.FirstOrDefault() };
        session.Communities.Update(space);
        linkedCards.CatchUp(space);
        session.Communities.Update(context.Caller.Community with { ConfiguredAt = context.Now });
        return Saved(context);
    }

    private Reply SetOrganizers(InteractionContext context, ComponentInteraction press)
    {
        var members = press.Named.Values.Where(person => !person.IsBot)
            .Select(person => session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member.Id)
            .ToList();
        // The menu shows only people of this platform. Organizers on other platforms stay.
        var elsewhere = session.Communities.Organizers(context.Caller.Community.Id)
            .Except(settingsCard.OrganizersHere(context).Select(account => account.MemberId));
        session.Communities.SetOrganizers(context.Caller.Space.CommunityId, [.. members, .. elsewhere]);
        session.Communities.Update(context.Caller.Community with { ConfiguredAt = context.Now });
        return Saved(context);
    }

    private Reply SetProposers(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [SettingsCard.Everyone or SettingsCard.Organizers])
            return Refusals.Say(Words.MenuChanged);
        session.Communities.Update(context.Caller.Community with
        {
            Proposers = press.Values[0] == SettingsCard.Organizers
                ? MeetupBot.Domain.Communities.Proposers.Organizers
                : MeetupBot.Domain.Communities.Proposers.Everyone,
            ConfiguredAt = context.Now,
        });
        return Saved(context);
    }

    private Reply.Replace Saved(InteractionContext context) => new(settingsCard.Of(context, Words.SavedSettings));
}
