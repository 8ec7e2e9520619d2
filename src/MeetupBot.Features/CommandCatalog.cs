using MeetupBot.Features.CheckIn;
using MeetupBot.Features.Coffee;
using MeetupBot.Features.Configure;
using MeetupBot.Features.Connections;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Link;
using MeetupBot.Features.Look;
using MeetupBot.Features.Organize;
using MeetupBot.Features.Profile;
using MeetupBot.Features.Promises;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Recap;
using MeetupBot.Features.Reconnect;
using MeetupBot.Features.Remind;
using MeetupBot.Features.Rsvps;
using MeetupBot.Features.Stats;
using MeetupBot.Features.Vote;
using MeetupBot.Features.WhoMet;

namespace MeetupBot.Features;

/// <summary>Everything that people can do: one line each.</summary>
public static class CommandCatalog
{
    public static IReadOnlyList<object> Create() =>
    [
        new ProposeCommand(),
        new ListCommand(),
        new ShowCommand(),
        new EditCommand(),
        new CancelCommand(),
        new DecideCommand(),
        new ConnectionsCommand(),
        new ConnectionButtons(),
        new StatsCommand(),
        new CheckInCodes(),
        new CoffeeJoinCommand(),
        new CoffeeLeaveCommand(),
        new CoffeePauseCommand(),
        new CoffeeVisitingCommand(),
        new MeShowCommand(),
        new MeSetCommand(),
        new MeExportCommand(),
        new MeForgetCommand(),
        new SettingsCommand(),
        new CoffeeSettings(),
        new CoffeeForms(),
        new VisitAnswers(),
        new LinkCommand(),
        new UnlinkCommand(),
        new HelpCommand(),
        new VoteMenu(),
        new RsvpButtons(),
        new StillComingButton(),
        new GreetButton(),
        new TakesPartMenu(),
        new PollControls(),
        new FewerReminders(),
        new ToldAtMenu(),
        new HereButton(),
        new HostTicks(),
        new WhoMetMenu(),
        new MetCommand(),
        new MomentButton(),
        new AgainButton(),
        new IntroduceCommand(),
        new IntroductionButtons(),
        new FindTimeForm(),
        new PromiseButtons(),
        new ReconnectButton(),
    ];
}
