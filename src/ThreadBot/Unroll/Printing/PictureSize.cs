namespace ThreadBot.Unroll.Printing;

/// <summary>The size of a picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PictureSize(int Width, int Height);
