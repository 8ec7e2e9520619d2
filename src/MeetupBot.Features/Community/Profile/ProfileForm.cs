using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>The fields of a member's own settings, for commands and forms.</summary>
internal sealed class ProfileForm(EffectiveSettings settings, Session session, PreferredAccountReader preferredAccountReader)
{
    public const string Name = "me.form";
    public const string Zone = "zone";
    public const string Area = "area";
    public const string Interests = "interests";
    public const string Reminders = "reminders";
    public const string Visible = "visibility";
    public const string ToldAt = "messages";
    public const string Greeter = "greeter";
    public const string Reconnect = "reconnect";
    public const string Regular = "regular";
    public const string Introductions = "introductions";
    public const string NotWith = "notwith";

    public const int TextLength = 100;

    /// <summary>How many people can be chosen at once.</summary>
    public const int MostChosen = 10;

    /// <summary>Fields that not every platform has room for.</summary>
    private const int MostFurther = 5;

    public Form Draw(InteractionContext context)
    {
        var member = session.Members.Find(context.Caller.Id)!;
        List<FormField> fields =
        [
            new(Zone, Words.ZoneLabel, context.Caller.Zone.Id) { Placeholder = "Europe/London", MaxLength = 60 },
            new(Area, Words.AreaLabel, member.Area ?? "") { Placeholder = "Leeds", MaxLength = TextLength },
            new(Interests, Words.InterestsLabel, member.Interests ?? "") { Placeholder = "climbing, board games", MaxLength = TextLength },
            new(Reminders, Words.RemindersLabel, OffsetText.WriteForTyping(settings.RemindersOf(member)))
            {
                Placeholder = "24h, 2h",
                MaxLength = OffsetText.Length,
            },
            new(Visible, Words.VisibilityLabel)
            {
                Kind = FormFieldKind.Menu,
                Options = [.. Enum.GetValues<Visibility>().Select(value =>
                    new MenuOption(Words.VisibilityWord(value), Words.VisibilityKey(value), member.Visibility == value))],
            },
        ];
        // The narrowest platform has no room for more fields. There, the menus on the card replace them.
        if (context.Capabilities.FormFields >= fields.Count + MostFurther)
        {
            fields.Add(YesOrNo(Greeter, Words.GreeterLabel, member.Greeter));
            fields.Add(YesOrNo(Reconnect, Words.ReconnectLabel, member.Reconnect));
            fields.Add(YesOrNo(Regular, Words.RegularLabel, member.Regular));
            fields.Add(new(Introductions, Words.IntroductionsLabel)
            {
                Kind = FormFieldKind.Menu,
                Options =
                [
                    new(Words.OthersMayIntroduceMe, Words.IntroductionsKeyOn, !member.NobodyIntroduces),
                    new(Words.NobodyIntroducesMe, Words.IntroductionsKeyOff, member.NobodyIntroduces),
                ],
            });
            fields.Add(new(NotWith, Words.NotWithThese) { Kind = FormFieldKind.Members, MaxChosen = MostChosen, Hint = Words.NotWithHint });
        }

        if (context.Capabilities.FormFields > fields.Count && preferredAccountReader.ListOptions(context, member) is { Count: > 0 } options)
            fields.Add(new(ToldAt, Words.ToldAtLabel) { Kind = FormFieldKind.Menu, Options = options });
        return new Form(new(Name), Words.MeTitle, fields);
    }

    private static FormField YesOrNo(string key, string label, bool value) => new(key, label)
    {
        Kind = FormFieldKind.Menu,
        Options = [new(Words.Yes, Words.Yes, value), new(Words.No, Words.No, !value)],
    };
}
