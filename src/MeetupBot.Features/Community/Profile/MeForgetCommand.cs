using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Erases the viewer, after a confirmation.</summary>
internal sealed class MeForgetCommand(MemberErasureService memberErasureService) : ICommand, IButton
{
    public const string ForgetButton = "me.forget";
    public const string KeepButton = "me.forget.no";

    public static CommandSpec Spec { get; } = new("me forget", "Remove you and what I store about you", []);

    public static IReadOnlyList<string> Buttons { get; } = [ForgetButton, KeepButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(new Card(
        new Block.Heading("", [new Span.Strong(Words.ForgetTitle)]),
        Group(Words.WhatGoes, Words.ForgetGoes),
        Group(Words.WhatStaysNameless, Words.ForgetStays),
        Group(Words.WhatIsNotTouched, Words.ForgetUntouched),
        new Block.Footer(Words.ForgetIsFinal),
        new Block.Buttons(
            new Button(Words.ForgetMe, new(ForgetButton), ButtonTone.Danger),
            new Button(Words.KeepEverything, new(KeepButton))))
    {
        Summary = Words.ForgetTitle,
    });

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == KeepButton)
            return new Reply.Replace(new Card(new Block.Paragraph(Words.NothingForgotten)) { Tone = CardTone.Settled });
        memberErasureService.Erase();
        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.Forgotten),
            Group(Words.WhatGoes, Words.ForgottenGoes),
            Group(Words.WhatStaysNameless, Words.ForgetStays),
            Group(Words.WhatIsNotTouched, Words.ForgetUntouched))
        {
            Tone = CardTone.Off,
        });
    }

    private static Block.Paragraph Group(string label, string text) => new([new Span.Strong(label), ": " + text]);
}
