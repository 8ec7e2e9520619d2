using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Series;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Shows and changes the community's settings, for its organizers: a card with menus, and a form for the rest.</summary>
internal sealed class SettingsCommand(
    CoffeeScheduleService coffeeScheduleService,
    LinkedCardPosts linkedCardPosts,
    ReminderScheduleService reminderScheduleService,
    SeriesHolidayService seriesHolidayService,
    Session session,
    SettingsCard settingsCard,
    SettingsForm settingsForm) : ICommand, IButton, IForm
{
    public const string ChannelMenu = "settings.channel";
    public const string OrganizersMenu = "settings.organizers";
    public const string ProposersMenu = "settings.proposers";

    public static CommandSpec Spec { get; } = new(
        "settings", "This community's zone, channel, organizers, reminders, coffee, holidays (organizers only)",
    [
        new(SettingsForm.Holidays, Words.HolidaysOption, Suggests: true, MaxLength: 60),
    ]);

    private const int MostSuggested = 25;


    public static IReadOnlyList<string> Buttons { get; } =
        [ButtonNames.Settings, ChannelMenu, OrganizersMenu, ProposersMenu];

    public static IReadOnlyList<string> Forms { get; } = [SettingsForm.Name];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => context.Caller.SeemsOrganizer
        ? new CommandHelp("/meetup settings", Words.HelpSettings)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        RefuseUnlessOrganizer(context) ?? (command.Options.Count == 0 ? new Reply.Private(settingsCard.Draw(context)) : Take(context, command.Options, fromForm: false));

    public Reply Run(InteractionContext context, ComponentInteraction press) => RefuseUnlessOrganizer(context) ?? press.Action.Name switch
    {
        ChannelMenu => SetChannel(context, press),
        OrganizersMenu => SetOrganizers(context, press),
        ProposersMenu => SetProposers(context, press),
        _ => new Reply.Open(settingsForm.Draw(context)),
    };

    public Reply Run(InteractionContext context, FormInteraction form) => RefuseUnlessOrganizer(context) ?? Take(context, form.Fields, fromForm: true);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) =>
        SettingsForm.SuggestHolidays(typing.Typed, MostSuggested);

    private Reply Take(InteractionContext context, IReadOnlyDictionary<string, string> given, bool fromForm)
    {
        var problems = new Dictionary<string, string>();
        var zone = SettingsForm.ReadZone(given, context.Now);
        var community = SettingsForm.Read(context.Caller.Community, given, zone, problems);
        if (problems.Count > 0)
        {
            var card = Refusals.DrawCard(string.Join("\n", problems.Values), new Button(Words.Change, new(ButtonNames.Settings)));
            card = zone?.AskOn(card, SettingsZoneButtons.Menu, context.Now) ?? card;
            return fromForm ? new Reply.FormErrors(problems, card) : new Reply.Private(card);
        }

        return Save(context, community, zone);
    }

    internal Reply Save(InteractionContext context, Domain.Communities.Community community, ZoneReading? zone)
    {
        session.Communities.Update(community with { ConfiguredAt = context.Now });
        if (community != context.Caller.Community)
            reminderScheduleService.PlanAll(community.Id);
        if (community.Zone != context.Caller.Community.Zone)
            coffeeScheduleService.Plan(community.Id);
        if (community.Holidays != context.Caller.Community.Holidays)
            seriesHolidayService.PlanAll(community.Id);
        var saved = settingsCard.Draw(context, $"{Words.SavedSettings} {zone?.Note}".TrimEnd());
        return new Reply.Replace(zone?.AskOn(saved, SettingsZoneButtons.Menu, context.Now) ?? saved);
    }

    internal static Reply? RefuseUnlessOrganizer(InteractionContext context) =>
        context.Caller.IsOrganizer
            ? null
            : Refusals.Create(
                Words.OnlyOrganizers("change the settings", context.Capabilities.OrganizersByRight),
                new Button(Words.MyOwnSettings, new(MeShowCommand.MeButton)));

    private Reply SetChannel(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values.Count > 1)
            return Refusals.Create(Words.ChoicesChanged("settings"));
        var space = context.Caller.Space with { AnnounceChannel = press.Values.FirstOrDefault() };
        session.Communities.Update(space);
        linkedCardPosts.CatchUp(space);
        session.Communities.Update(context.Caller.Community with { ConfiguredAt = context.Now });
        return Saved(context);
    }

    private Reply SetOrganizers(InteractionContext context, ComponentInteraction press)
    {
        var members = press.Named.Values.Where(person => person is { IsBot: false, HasLeft: false })
            .Select(person => session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member.Id)
            .ToList();
        // The menu shows only people of this platform. Organizers on other platforms stay.
        var elsewhere = session.Communities.Organizers(context.Caller.Community.Id)
            .Except(settingsCard.FindOrganizersHere(context).Select(account => account.MemberId));
        session.Communities.SetOrganizers(context.Caller.Space.CommunityId, [.. members, .. elsewhere]);
        session.Communities.Update(context.Caller.Community with { ConfiguredAt = context.Now });
        return Saved(context);
    }

    private Reply SetProposers(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [SettingsCard.Everyone or SettingsCard.Organizers])
            return Refusals.Create(Words.ChoicesChanged("settings"));
        session.Communities.Update(context.Caller.Community with
        {
            Proposers = press.Values[0] == SettingsCard.Organizers
                ? Domain.Communities.Proposers.Organizers
                : Domain.Communities.Proposers.Everyone,
            ConfiguredAt = context.Now,
        });
        return Saved(context);
    }

    private Reply.Replace Saved(InteractionContext context) => new(settingsCard.Draw(context, Words.SavedSettings));
}
