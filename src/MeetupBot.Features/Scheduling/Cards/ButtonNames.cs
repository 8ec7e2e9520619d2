namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Names of buttons, menus and forms, as sent to the platforms. They are short and never get a new meaning.</summary>
internal static class ButtonNames
{
    public const string VoteYes = "vote";
    public const string VoteIfNeedBe = "vote.ifneed";
    public const string VoteNone = "vote.none";
    public const string Quorum = "poll.quorum";
    public const string Nudge = "poll.nudge";
    public const string Decide = "decide";
    public const string DecideMenu = "decide.menu";
    public const string KeepOpen = "poll.keep";
    public const string Going = "rsvp.going";
    public const string Maybe = "rsvp.maybe";
    public const string Cant = "rsvp.cant";
    public const string PlusOne = "rsvp.plus";
    public const string MinusOne = "rsvp.minus";
    public const string Propose = "propose";
    public const string ProposeFix = "propose.fix";
    public const string ProposeForm = "propose.form";
    public const string Edit = "edit";
    public const string EditFix = "edit.fix";
    public const string EditForm = "edit.form";
    public const string Cancel = "cancel";
    public const string CancelForm = "cancel.form";
    public const string Show = "show";
    public const string ListPage = "list";
    public const string Reminders = "me.reminders";
    public const string Me = "me";
    public const string MeForm = "me.form";
    public const string Forget = "me.forget";
    public const string Settings = "settings";
    public const string SettingsChannel = "settings.channel";
    public const string SettingsOrganizers = "settings.organizers";
    public const string SettingsProposers = "settings.proposers";
    public const string SettingsForm = "settings.form";
    public const string ToldAt = "me.told";
    public const string TakesPart = "me.part";
    public const string LinkSpace = "link.space";
    public const string LinkAccounts = "link.accounts";
    public const string LinkJoin = "link.join";
    public const string UnlinkSpace = "unlink.space";
    public const string UnlinkAccount = "unlink.account";

    public const string Here = "here";
    public const string HereTick = "here.tick";
    public const string HereMenu = "here.menu";
    public const string HereCode = "here.code";
    public const string StillComing = "still.yes";

    public const string WhoMet = "met.ask";
    public const string WhoMetMenu = "met.menu";
    public const string WhoMetEveryone = "met.all";
    public const string WhoMetNobody = "met.none";
    public const string WhoMetAbsent = "met.absent";
    public const string Met = "met";
    public const string Unmet = "met.undo";

    public const string Connections = "conn";
    public const string ConnectionWith = "conn.with";
    public const string ConnectionStrike = "conn.strike";
    public const string Stats = "stats";

    public const string Introduce = "intro";
    public const string IntroduceTo = "intro.to";
    public const string IntroduceForm = "intro.form";
    public const string IntroduceYes = "intro.yes";
    public const string IntroduceNo = "intro.no";
    public const string IntroduceTime = "intro.time";
    public const string IntroduceTimeForm = "intro.times";
    public const string IntroduceMet = "intro.met";
    public const string IntroduceNotYet = "intro.later";

    public const string CoffeeJoin = "coffee.join";
    public const string CoffeeLeave = "coffee.leave";
    public const string CoffeePause = "coffee.pause";
    public const string CoffeeForm = "coffee.form";
    public const string SettingsCoffee = "settings.coffee";
    public const string VisitWant = "visit.yes";
    public const string VisitNo = "visit.no";

    public const string Moment = "moment";
    public const string MomentForm = "moment.form";
    public const string Again = "again";
    public const string Promise = "promise";
    public const string PromiseForm = "promise.form";
    public const string PromiseKept = "promise.kept";
    public const string Reconnect = "reconnect";
    public const string Greet = "greet";
}
