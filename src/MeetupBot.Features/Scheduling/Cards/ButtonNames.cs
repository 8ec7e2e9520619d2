namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>
/// Names of buttons and menus that are drawn by a feature below the one that handles them, as sent to the platforms. They are short and
/// never get a new meaning. Every other name is a constant of its handler or form.
/// </summary>
internal static class ButtonNames
{
    public const string VoteYes = "vote";
    public const string VoteIfNeedBe = "vote.ifneed";
    public const string VoteNone = "vote.none";
    public const string Grid = "grid";

    public const string Quorum = "poll.quorum";
    public const string Nudge = "poll.nudge";
    public const string Decide = "decide";
    public const string Edit = "edit";
    public const string Cancel = "cancel";
    public const string TakeBack = "cancel.back";
    public const string Manage = "manage";
    public const string ShowToEverybody = "audience.all";
    public const string Propose = "propose";
    public const string Show = "show";
    public const string ProposeAgain = "propose.again";

    /// <summary>Its subject is a meetup, or its detail a draft.</summary>
    public const string MakeSeries = "series.make";

    public const string MoveCard = "card.move";
    public const string PostAgain = "card.again";

    public const string Going = "rsvp.going";
    public const string Maybe = "rsvp.maybe";
    public const string Cant = "rsvp.cant";
    public const string PlusOne = "rsvp.plus";

    public const string AddToCalendar = "calendar";

    public const string Here = "here";
    public const string HereTick = "here.tick";
    public const string Met = "met";
    public const string WhoMet = "met.ask";

    public const string Introduce = "intro";
    public const string IntroduceTo = "intro.to";
    public const string Meet = "intro.meet";
    public const string Promise = "promise";

    public const string Me = "me";
    public const string Reminders = "me.reminders";
    public const string MyCalendar = "me.calendar";
    public const string Settings = "settings";
    public const string CoffeeSettings = "settings.coffee";
    public const string PublicCalendar = "settings.calendar";
}
