using ThreadBot.Pictures.Drawing;

namespace ThreadBot.Pictures;

/// <summary>A picture that is made from data: what it says and what it draws are computed from the same numbers.</summary>
internal interface IPicture
{
    /// <summary>The name of its files, without their endings.</summary>
    string Name { get; }

    /// <summary>What is written at its top.</summary>
    string Title { get; }

    /// <summary>What is to be seen, for those who do not see it; the thread that shows the picture says the same.</summary>
    string Alt { get; }

    /// <summary>Draws everything below the title.</summary>
    void DrawOn(Canvas canvas);
}
