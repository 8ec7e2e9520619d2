using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Profile;

/// <summary>The fields of a member's own settings, in commands and forms alike.</summary>
public static class ProfileForm
{
    public const string Zone = "zone";
    public const string Area = "area";
    public const string Interests = "interests";
    public const string Reminders = "reminders";
    public const string Visible = "visibility";
    public const string ToldAt = "messages";

    public const int TextLength = 100;

    public static Form Of(Turn turn)
    {
        var member = turn.Session.Members.Find(turn.Caller.Id)!;
        List<FormField> fields =
        [
            new(Zone, Words.ZoneLabel, turn.Caller.Zone.Id) { Placeholder = "Europe/London", MaxLength = 60 },
            new(Area, Words.AreaLabel, member.Area ?? "") { Placeholder = "Leeds", MaxLength = TextLength },
            new(Interests, Words.InterestsLabel, member.Interests ?? "") { Placeholder = "climbing, board games", MaxLength = TextLength },
            new(Reminders, Words.RemindersLabel, OffsetText.ForTyping(ProfileCard.Effective(turn, member))) { Placeholder = "24h, 2h", MaxLength = OffsetText.Length },
            new(Visible, Words.VisibilityLabel)
            {
                Kind = FormFieldKind.Menu,
                Options = [.. Enum.GetValues<Visibility>().Select(value =>
                    new MenuOption(Words.VisibilityWord(value), Words.VisibilityKey(value), member.Visibility == value))],
            },
        ];
        // The narrowest platform has no room for it; there the menu on the card does the same.
        if (turn.Capabilities.FormFields > fields.Count && ToldAtMenu.Options(turn, member) is { Count: > 0 } options)
            fields.Add(new(ToldAt, Words.ToldAtLabel) { Kind = FormFieldKind.Menu, Options = options });
        return new Form(new(Actions.MeForm), Words.MeTitle, fields);
    }
}
