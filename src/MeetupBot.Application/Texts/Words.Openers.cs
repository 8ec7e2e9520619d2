namespace MeetupBot.Application.Texts;

public static partial class Words
{
    /// <summary>Questions that begin a talk between people who have just been introduced. Anybody can answer them, and nobody has to tell much.</summary>
    /// <remarks>Their places are stored. New ones go to the end.</remarks>
    public static IReadOnlyList<string> Openers { get; } =
    [
        "what have you been looking forward to lately?",
        "what did you do last weekend that you'd do again?",
        "what is a place nearby that more people should know?",
        "what are you learning at the moment, or would like to?",
        "what brought you to this community?",
        "what could you talk about for half an hour without notes?",
        "what was the best thing you ate this month?",
        "what do you do when you have an afternoon to yourself?",
        "which book, film or song have you recommended most often?",
        "what did you want to be when you were ten?",
        "which walk, ride or trip would you take again tomorrow?",
        "what is something small that made your week better?",
        "which of your hobbies has surprised you?",
        "what would you teach if somebody asked you to?",
        "what have you changed your mind about?",
        "where did you grow up, and what do you miss of it?",
        "what are you good at that you never set out to learn?",
        "which tool, app or gadget would you not want to give up?",
        "what is the best advice you have been given this year?",
        "what would you do with one more free day a week?",
        "what is a tradition that you keep, or have made up?",
        "which sound, smell or taste takes you back somewhere?",
        "what is on your list for this season?",
        "what was the last thing you made or mended yourself?",
        "who taught you something that you still use?",
        "what would you show a visitor to your town first?",
        "what do people usually ask you for help with?",
        "which game, sport or pastime should we all try once?",
        "what is a question that you like being asked?",
        "what would make a good first meeting for you: coffee, a walk, or something else?",
    ];

    /// <summary>"To begin with: what did you do last weekend that you'd do again?"</summary>
    public static string ToBeginWith(int opener) => $"To begin with: {Openers[opener]}";
}
